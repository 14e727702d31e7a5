package org.alongside.documents.web;

import org.alongside.documents.fill.FormField;
import org.alongside.documents.fill.FormFormats;
import org.alongside.documents.fill.FormVersion;
import org.alongside.documents.fill.MappedField;
import org.alongside.shared.FieldError;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A field of a form as the page shows it.
 *
 * @param at its place among the fields, from 0
 * @param field the field
 * @param mapped what it is filled with, right or wrong
 * @param fresh whether the file before did not have it
 * @param errors what is wrong, by {@code value}, {@code text} or {@code format}
 */
record FormRow(int at, FormField field, MappedField mapped, boolean fresh, Map<String, String> errors) {

	static List<FormRow> of(FormVersion form, StaffProfile me, FormTexts texts) {
		return rows(form, (field, at) -> form.mapped(field), List.of(), me, texts);
	}

	static List<FormRow> of(FormVersion form, Map<String, String> given, List<FieldError> errors, StaffProfile me,
			FormTexts texts) {
		return rows(form,
				(field, at) -> new MappedField(field.name(), given.getOrDefault("f" + at + ".value", ""),
						given.getOrDefault("f" + at + ".text", ""), given.getOrDefault("f" + at + ".format", "")),
				errors, me, texts);
	}

	private static List<FormRow> rows(FormVersion form, BiFunction<FormField, Integer, MappedField> mapped,
			List<FieldError> errors, StaffProfile me, FormTexts texts) {
		List<FormRow> rows = new ArrayList<>();
		for (int at = 0; at < form.fields().size(); at++) {
			String path = "f" + at + ".";
			Map<String, String> wrong = new HashMap<>();
			errors.stream()
				.filter(error -> error.field().startsWith(path))
				.forEach(error -> wrong.putIfAbsent(error.field().substring(path.length()),
						texts.error(error, me.locale())));
			FormField field = form.fields().get(at);
			rows.add(new FormRow(at, field, mapped.apply(field, at), false, wrong));
		}
		return rows;
	}

	static List<FormRow> fresh(List<FormRow> rows, FormVersion before) {
		Set<String> known = before.fields().stream().map(FormField::name).collect(Collectors.toSet());
		return rows.stream()
			.map(row -> new FormRow(row.at, row.field, row.mapped, !known.contains(row.field.name()), row.errors))
			.toList();
	}

	/** Returns what people knew the fields by that were filled and are not there now. */
	static List<String> gone(FormVersion form, FormVersion before) {
		Set<String> kept = form.fields()
			.stream()
			.filter(FormField::usable)
			.map(FormField::name)
			.collect(Collectors.toSet());
		return before.fields()
			.stream()
			.filter(field -> before.mapping().containsKey(field.name()) && !kept.contains(field.name()))
			.map(FormField::label)
			.toList();
	}

	/** Returns the ways to write a date that fit, and the one that is kept. */
	public List<String> dates() {
		return FormFormats.DATES.stream()
			.filter(format -> format.equals(mapped.format()) || FormFormats.dates(field).contains(format))
			.toList();
	}

	/**
	 * Returns how a date is written that nobody chose a way for; null where none fits.
	 */
	public @Nullable String usual() {
		return FormFormats.usual(field);
	}

	/**
	 * Returns whether a date is to go in that does not fit as it is to be written.
	 * @param dates names of what is known and a date
	 */
	public boolean cramped(Collection<String> dates) {
		if (!dates.contains(mapped.value()) || !field.kind().written()) {
			return false;
		}
		return mapped.format().isEmpty() ? usual() == null : !FormFormats.dates(field).contains(mapped.format());
	}

	/** Returns whether what is under "more" is to be seen at once. */
	public boolean open() {
		return !mapped.text().isEmpty() || errors.containsKey("text") || errors.containsKey("format");
	}

}
