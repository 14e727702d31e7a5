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

	/**
	 * Returns whether a setting is true, or a condition that holds. The browser reads a
	 * condition as a test of nothing, so one that comes out as nothing holds: a field
	 * hidden by {@code n > 3} is hidden as long as {@code n} is empty.
	 */
	boolean holds(JsonNode setting, Supplier<Map<String, Object>> names) {
		if (!written(setting)) {
			return setting.isBoolean() && setting.asBoolean();
		}
		try {
			Object value = feel.evaluate(setting.asText(), names.get());
			return value == null || Boolean.TRUE.equals(value);
		}
		catch (RuntimeException ex) {
			report(setting, ex);
			return false;
		}
	}

	/** Returns a setting, evaluated if it is an expression, or null. */
	@Nullable Object value(JsonNode setting, Supplier<Map<String, Object>> names) {
		return written(setting) ? evaluate(setting, names) : Json.value(setting);
	}

	private @Nullable Object evaluate(JsonNode setting, Supplier<Map<String, Object>> names) {
		try {
			return Json.exact(feel.evaluate(setting.asText(), names.get()));
		}
		catch (RuntimeException ex) {
			report(setting, ex);
			return null;
		}
	}

	/** The message of the engine may quote answers: the type of the failure must do. */
	private void report(JsonNode setting, RuntimeException failure) {
		logger.warn("Form {}: expression {} cannot be evaluated ({})", formId, Printable.of(setting.asText()),
				failure.getClass().getSimpleName());
	}

}
