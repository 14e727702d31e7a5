package org.alongside.documents.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says what is wrong with a field.
 */
@Component
class FormTexts {

	private final MessageSource messages;

	FormTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns what is wrong, by field; the first of each. */
	Map<String, String> errors(RefusedException refused, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		refused.errors().forEach(error -> errors.putIfAbsent(error.field(), error(error, locale)));
		return errors;
	}

	String error(FieldError error, Locale locale) {
		return Objects.requireNonNull(
				messages.getMessage("error.field." + error.code(), error.arguments().toArray(), error.code(), locale));
	}

}
