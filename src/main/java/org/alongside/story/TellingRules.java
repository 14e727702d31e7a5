package org.alongside.story;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads what was typed and says what is wrong with it. No text is longer than its column.
 */
final class TellingRules {

	private static final Map<String, Integer> LONGEST = Map.of("words", 10_000, "translation", 10_000, "translatedBy",
			120, "heardBy", 120, "why", 1_000);

	private final Map<String, String> fields;

	private final List<FieldError> errors = new ArrayList<>();

	private TellingRules(Telling telling) {
		this.fields = telling.fields();
	}

	/**
	 * Returns what is to be written down.
	 * @param earlier the entry it is to follow, or null
	 * @param today the day where the writer is
	 * @throws RefusedException if something is missing or not as it must be
	 */
	static Sound check(Telling telling, @Nullable StoryEntry earlier, LocalDate today) {
		return new TellingRules(telling).read(earlier, today);
	}

	private Sound read(@Nullable StoryEntry earlier, LocalDate today) {
		StoryPart part = earlier != null ? earlier.part() : StoryPart.of(text("part")).orElse(null);
		if (part == null) {
			refuse("part", "option");
		}
		LONGEST.forEach((field, most) -> {
			if (text(field).length() > most) {
				errors.add(FieldError.of(field, "maxLength", most));
			}
		});
		if (text("words").isEmpty() && (earlier == null || text("why").isEmpty())) {
			refuse(earlier == null ? "words" : "why", "required");
		}
		if (text("words").isEmpty() && !text("translation").isEmpty()) {
			refuse("words", "required");
		}
		String language = language();
		if (!text("translation").isEmpty() && language == null && errors.isEmpty()) {
			refuse("language", "required");
		}
		LocalDate heardOn = day(today);
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return new Sound(Objects.requireNonNull(part), text("words"), language, orNull("translation"),
				orNull("translatedBy"), Objects.requireNonNull(heardOn), orNull("heardBy"),
				earlier == null ? null : orNull("why"));
	}

	private @Nullable String language() {
		String tag = text("language");
		try {
			return tag.isEmpty() ? null : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
		}
		catch (IllformedLocaleException problem) {
			refuse("language", "option");
			return null;
		}
	}

	private @Nullable LocalDate day(LocalDate today) {
		if (text("heardOn").isEmpty()) {
			refuse("heardOn", "required");
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(text("heardOn"));
			if (day.isAfter(today)) {
				refuse("heardOn", "inFuture");
			}
			return day;
		}
		catch (DateTimeException problem) {
			refuse("heardOn", "date");
			return null;
		}
	}

	private void refuse(String field, String code) {
		errors.add(FieldError.of(field, code));
	}

	private String text(String field) {
		return fields.getOrDefault(field, "").replace("\0", "").strip();
	}

	private @Nullable String orNull(String field) {
		String text = text(field);
		return text.isEmpty() ? null : text;
	}

	/**
	 * What is to be written down, sound.
	 */
	record Sound(StoryPart part, String words, @Nullable String language, @Nullable String translation,
			@Nullable String translatedBy, LocalDate heardOn, @Nullable String heardBy, @Nullable String why) {
	}

}
