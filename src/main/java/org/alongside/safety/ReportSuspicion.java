package org.alongside.safety;

import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody suspects, as they wrote it down.
 *
 * @param about who is at risk
 * @param ageYears in whole years, as near as anybody knows
 * @param dependent whether they depend on others, or null when not known
 * @param state where it is reported, as the post writes it
 * @param words what was seen or heard
 * @param at when it was suspected
 */
record ReportSuspicion(String about, int ageYears, @Nullable Boolean dependent, String state, String words,
		Instant at) {

	/** The states, the District of Columbia and the territories. */
	static final List<String> STATES = List.of("AK", "AL", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA",
			"GU", "HI", "IA", "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT",
			"NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX",
			"UT", "VA", "VI", "VT", "WA", "WI", "WV", "WY");

	/** Every field of the forms of a report. */
	static final Set<String> FIELDS = Set.of("about", "ageYears", "dependent", "state", "words", "suspectedAt",
			"calledAt", "spokenTo", "reportNumber", "writtenAt");

	private static final int OLDEST = 130;

	private static final int NAME = 200;

	private static final int LONGEST = 4000;

	/**
	 * Reads the form.
	 * @throws RefusedException naming each field that is missing or wrong
	 */
	static ReportSuspicion of(Map<String, String> fields, ZoneId zone) {
		List<FieldError> errors = new ArrayList<>();
		Answers answers = answers(fields);
		String about = text(answers, "about", NAME, errors);
		String words = text(answers, "words", LONGEST, errors);
		String state = text(answers, "state", 2, errors);
		if (state != null && !STATES.contains(state)) {
			errors.add(FieldError.of("state", "option"));
		}
		Integer age = age(answers, errors);
		Instant at = moment(answers, "suspectedAt", zone, errors);
		if (!errors.isEmpty() || about == null || words == null || state == null || age == null || at == null) {
			throw new RefusedException(errors);
		}
		return new ReportSuspicion(about, age, answers.told("dependent"), state, words, at);
	}

	/** Reads what was sent, without signs that no record can hold. */
	static Answers answers(Map<String, String> fields) {
		Map<String, String> clean = new HashMap<>();
		fields.forEach((field, text) -> clean.put(field, text.replace("\u0000", "")));
		return new Answers(clean);
	}

	/** Reads a text that must be there, or says that it is not. */
	static @Nullable String text(Answers answers, String field, int longest, List<FieldError> errors) {
		String text = answers.text(field);
		if (text == null) {
			errors.add(FieldError.of(field, "required"));
		}
		else if (text.length() > longest) {
			errors.add(FieldError.of(field, "maxLength", longest));
		}
		return text;
	}

	/** Reads a moment that must be there, in the zone of who wrote it. */
	static @Nullable Instant moment(Answers answers, String field, ZoneId zone, List<FieldError> errors) {
		String text = answers.text(field);
		if (text == null) {
			errors.add(FieldError.of(field, "required"));
			return null;
		}
		try {
			return LocalDateTime.parse(text).atZone(zone).toInstant();
		}
		catch (DateTimeException notOne) {
			errors.add(FieldError.of(field, "date"));
			return null;
		}
	}

	private static @Nullable Integer age(Answers answers, List<FieldError> errors) {
		try {
			Integer age = answers.wholeNumber("ageYears");
			if (age == null) {
				errors.add(FieldError.of("ageYears", "required"));
			}
			else if (age < 0 || age > OLDEST) {
				errors.add(FieldError.of("ageYears", "option"));
			}
			return age;
		}
		catch (RefusedException notOne) {
			errors.addAll(notOne.errors());
			return null;
		}
	}

}
