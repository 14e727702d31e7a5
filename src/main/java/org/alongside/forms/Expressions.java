package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.engine.Feel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The expressions of one form. One that cannot be evaluated is nothing, as in the
 * browser; the log tells the analyst.
 */
final class Expressions {

	private static final Logger logger = LoggerFactory.getLogger(Expressions.class);

	private final Feel feel;

	private final String formId;

	Expressions(Feel feel, String formId) {
		this.feel = feel;
		this.formId = formId;
	}

	static boolean written(JsonNode setting) {
		return setting.isTextual() && setting.asText().startsWith("=");
	}

	/** Returns whether a setting is true, or an expression that comes out true. */
	boolean holds(JsonNode setting, Supplier<Map<String, Object>> names) {
		return written(setting) ? Boolean.TRUE.equals(evaluate(setting, names))
				: setting.isBoolean() && setting.asBoolean();
	}

	/** Returns a setting, evaluated if it is an expression, or null. */
	@Nullable Object value(JsonNode setting, Supplier<Map<String, Object>> names) {
		return written(setting) ? evaluate(setting, names) : Json.value(setting);
	}

	private @Nullable Object evaluate(JsonNode setting, Supplier<Map<String, Object>> names) {
		String expression = setting.asText();
		try {
			return Json.exact(feel.evaluate(expression, names.get()));
		}
		catch (RuntimeException ex) {
			// The message of the engine may quote answers: the type must do
			logger.warn("Form {}: expression {} cannot be evaluated ({})", formId, Printable.of(expression),
					ex.getClass().getSimpleName());
			return null;
		}
	}

}
