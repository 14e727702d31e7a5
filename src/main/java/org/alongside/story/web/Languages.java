package org.alongside.story.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The languages of ISO 639-1 and American Sign Language, by name.
 */
final class Languages {

	private static final String SIGN_LANGUAGE = "ase";

	private Languages() {
	}

	/**
	 * Returns the languages, named and ordered for the reader.
	 * @param chosen BCP 47 tag that must be among them, or empty
	 */
	static List<Language> named(Locale reader, String chosen) {
		List<String> tags = new ArrayList<>(Arrays.asList(Locale.getISOLanguages()));
		tags.add(SIGN_LANGUAGE);
		if (!chosen.isEmpty() && !tags.contains(chosen)) {
			tags.add(chosen);
		}
		return tags.stream()
			.map(tag -> new Language(tag, Locale.forLanguageTag(tag).getDisplayName(reader)))
			.filter(language -> !language.name().isEmpty())
			.sorted(Comparator.comparing(Language::name, Collator.getInstance(reader)))
			.toList();
	}

	/**
	 * A language.
	 *
	 * @param tag BCP 47 tag
	 */
	record Language(String tag, String name) {
	}

}
