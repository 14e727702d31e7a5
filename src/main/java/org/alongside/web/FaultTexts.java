package org.alongside.web;

import org.alongside.shared.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What went wrong, in the reader's language.
 */
@Component
class FaultTexts {

	private final MessageSource messages;

	FaultTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns the kind of problem in a few words. */
	String title(Fault fault, Locale locale) {
		return text("fault." + fault.status().value(), fault.status().getReasonPhrase(), locale);
	}

	/** Returns what happened and what to do next. */
	String detail(Fault fault, Locale locale) {
		if (!fault.errors().isEmpty()) {
			return fault.errors().stream().map(error -> of(error, locale)).collect(Collectors.joining(" "));
		}
		String general = text("fault." + fault.status().value() + ".detail", title(fault, locale), locale);
		return (fault.conflict() != null)
				? text("error.conflict." + fault.conflict(), general, locale, fault.arguments()) : general;
	}

	/** Returns what stands before a reference. */
	String reference(Locale locale) {
		return text("problem.reference", "Reference", locale);
	}

	/** Returns what is wrong with a field. */
	String of(FieldError error, Locale locale) {
		return text("error.field." + error.code(), text("error.field.invalid", error.code(), locale), locale,
				error.arguments());
	}

	private String text(String key, String otherwise, Locale locale) {
		return text(key, otherwise, locale, List.of());
	}

	private String text(String key, String otherwise, Locale locale, List<Object> arguments) {
		return Objects.requireNonNull(messages.getMessage(key, arguments.toArray(), otherwise, locale));
	}

}
