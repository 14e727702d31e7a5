package org.alongside.documents.fill;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A version of a form of another agency: a file and what its fields are filled with.
 *
 * @param formId the form
 * @param name what the agency calls it
 * @param number its number, from 1
 * @param from the first day it holds
 * @param fileId the file
 * @param mapped whether somebody has said what goes where
 * @param flatten whether fields cannot be changed any more when it is filled
 * @param language the language it is filled in, BCP 47
 * @param pages how many pages it has
 * @param removed how many actions were taken out of the file
 * @param fields its fields, page by page
 * @param mapping what they are filled with, by name
 */
public record FormVersion(UUID formId, String name, int number, LocalDate from, UUID fileId, boolean mapped,
		boolean flatten, String language, int pages, int removed, List<FormField> fields,
		Map<String, MappedField> mapping) {

	/** Returns what a field is filled with. */
	public MappedField mapped(FormField field) {
		return mapping.getOrDefault(field.name(), MappedField.empty(field.name()));
	}

	FormVersion with(Map<String, MappedField> other) {
		return new FormVersion(formId, name, number, from, fileId, mapped, flatten, language, pages, removed, fields,
				other);
	}

	Locale locale() {
		return Locale.forLanguageTag(language);
	}

}
