package org.alongside.story;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody writes down of the story, as it was typed.
 *
 * @param part code of a {@link StoryPart}
 * @param words as the client said them; empty together with {@code change} and
 * {@code why} when they take something back
 * @param language BCP 47 tag, or empty
 * @param translation or empty
 * @param translatedBy or empty
 * @param heardOn ISO date
 * @param heardBy empty when it was who writes it down
 * @param change identifier of the entry it is to follow, or empty
 * @param why why it changed, or empty
 */
public record Telling(@Nullable String part, @Nullable String words, @Nullable String language,
		@Nullable String translation, @Nullable String translatedBy, @Nullable String heardOn, @Nullable String heardBy,
		@Nullable String change, @Nullable String why) {

	/** The fields, by the names they have in the page and in drafts. */
	public static final Set<String> FIELDS = Set.of("part", "words", "language", "translation", "translatedBy",
			"heardOn", "heardBy", "change", "why");

	/** Reads it from a draft. */
	public static Telling of(Map<String, String> fields) {
		return new Telling(fields.get("part"), fields.get("words"), fields.get("language"), fields.get("translation"),
				fields.get("translatedBy"), fields.get("heardOn"), fields.get("heardBy"), fields.get("change"),
				fields.get("why"));
	}

	/** Returns the fields by name; what was not typed is empty. */
	public Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("part", text(part));
		fields.put("words", text(words));
		fields.put("language", text(language));
		fields.put("translation", text(translation));
		fields.put("translatedBy", text(translatedBy));
		fields.put("heardOn", text(heardOn));
		fields.put("heardBy", text(heardBy));
		fields.put("change", text(change));
		fields.put("why", text(why));
		return fields;
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
