package org.alongside.documents.fill;

import org.alongside.documents.FormValues.Value;
import org.alongside.documents.fill.FilledField.State;
import org.alongside.documents.fill.FormField.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says what each field is filled with, before anything is written.
 *
 * @param values what is known, by name
 * @param reach whether fields may tell how to reach the client
 * @param locale the language of the form
 * @param glyphs the letters that can be set
 */
record Answering(Map<String, Value> values, boolean reach, Locale locale, Glyphs glyphs) {

	private static final String YES = "true";

	/** Returns every field that can be filled, page by page. */
	List<FilledField> of(FormVersion form) {
		return form.fields()
			.stream()
			.filter(FormField::usable)
			.map(field -> answer(field, form.mapped(field)))
			.toList();
	}

	private FilledField answer(FormField field, MappedField mapped) {
		if (mapped.value().isEmpty()) {
			return FilledField.of(field, "", State.WORKER);
		}
		if (mapped.value().equals(MappedField.FIXED)) {
			return field.kind() == Kind.CHECK ? filled(field, mapped, field.options().get(0).value())
					: field.kind().chosen() ? choose(field, mapped, mapped.text(), mapped.text())
							: write(field, mapped, mapped.text());
		}
		Value value = values.get(mapped.value());
		if (value == null || value.text().isBlank()) {
			return FilledField.of(field, mapped.value(), State.UNKNOWN);
		}
		if (value.reaches() && !reach) {
			return FilledField.of(field, mapped.value(), State.WITHHELD);
		}
		if (field.kind() == Kind.CHECK) {
			return tick(field, mapped, value);
		}
		return field.kind().chosen() ? choose(field, mapped, value.code(), value.text())
				: write(field, mapped, words(field, mapped, value));
	}

	private String words(FormField field, MappedField mapped, Value value) {
		return value.date() != null ? FormFormats.written(value.date(), mapped.format(), field, locale)
				: FormFormats.written(value.text(), mapped.format(), locale);
	}

	private FilledField tick(FormField field, MappedField mapped, Value value) {
		List<String> ticking = mapped.text().isBlank() ? List.of(YES)
				: Arrays.stream(mapped.text().split("[,\n]")).map(MappingRules::folded).toList();
		boolean ticked = ticking.contains(MappingRules.folded(value.text()))
				|| value.code() != null && ticking.contains(MappingRules.folded(value.code()));
		return ticked ? filled(field, mapped, field.options().get(0).value())
				: FilledField.of(field, mapped.value(), State.NOT_TICKED);
	}

	private FilledField choose(FormField field, MappedField mapped, @Nullable String code, String text) {
		Map<String, String> answers = MappingRules.answers(mapped.text());
		Optional<String> told = Optional.ofNullable(code)
			.map(one -> answers.get(MappingRules.folded(one)))
			.or(() -> Optional.ofNullable(answers.get(MappingRules.folded(text))));
		Optional<FormField.Option> option = told.flatMap(one -> MappingRules.option(field, one))
			.or(() -> Optional.ofNullable(code).flatMap(one -> MappingRules.option(field, one)))
			.or(() -> MappingRules.option(field, text));
		if (option.isPresent()) {
			return new FilledField(field, mapped.value(), option.get().value(), State.FILLED, List.of());
		}
		return field.kind() == Kind.COMBO ? write(field, mapped, text)
				: FilledField.of(field, mapped.value(), State.OPTION, text);
	}

	private FilledField write(FormField field, MappedField mapped, String words) {
		String composed = Glyphs.composed(words);
		String text = field.multiline() ? composed : composed.replaceAll("\\s*\n\\s*", ", ");
		List<String> missing = glyphs.missing(text);
		if (text.isEmpty()) {
			return FilledField.of(field, mapped.value(), State.UNKNOWN);
		}
		if (!missing.isEmpty()) {
			return FilledField.of(field, mapped.value(), State.LETTERS, String.join(" ", missing));
		}
		if (field.room() != null && text.length() > field.room()) {
			return FilledField.of(field, mapped.value(), State.ROOM);
		}
		return filled(field, mapped, text);
	}

	private static FilledField filled(FormField field, MappedField mapped, String text) {
		return new FilledField(field, mapped.value(), text, State.FILLED, List.of());
	}

}
