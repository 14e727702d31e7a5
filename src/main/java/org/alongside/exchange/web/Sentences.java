package org.alongside.exchange.web;

import org.alongside.exchange.FhirRefused;
import org.alongside.exchange.ReceivingFhir.Note;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Says in plain sentences what became of what was sent.
 */
@Component
class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	String of(FhirRefused refused, Locale locale) {
		return text("exchange.refused." + refused.code(), locale, refused.arguments());
	}

	String of(Note note, Locale locale) {
		return text("exchange.note." + note.code(), locale, note.arguments());
	}

	String of(FieldError error, Locale locale) {
		String what = Objects.requireNonNullElse(
				messages.getMessage("error.field." + error.code(), error.arguments().toArray(), null, locale),
				text("exchange.refused.field", locale, List.of()));
		if (error.field().isEmpty()) {
			return what;
		}
		String name = Objects
			.requireNonNull(messages.getMessage("exchange.field." + error.field(), null, error.field(), locale));
		return name + ": " + what;
	}

	String of(String key, Locale locale, Object... arguments) {
		return text(key, locale, List.of(arguments));
	}

	/** Returns why nothing was taken in, a sentence for each cause. */
	List<String> of(RuntimeException problem, Locale locale) {
		if (problem instanceof FhirRefused refused) {
			String sentence = of(refused, locale);
			return List.of(refused.expression() == null ? sentence : sentence + " (" + refused.expression() + ")");
		}
		if (problem instanceof RefusedException refused) {
			return refused.errors().stream().map(error -> of(error, locale)).toList();
		}
		if (problem instanceof ConflictException conflict) {
			return List.of(Objects.requireNonNull(messages.getMessage("error.conflict." + conflict.code(),
					conflict.arguments().toArray(), text("exchange.refused.conflict", locale, List.of()), locale)));
		}
		throw problem;
	}

	private String text(String key, Locale locale, List<Object> arguments) {
		return messages.getMessage(key, arguments.toArray(), locale);
	}

}
