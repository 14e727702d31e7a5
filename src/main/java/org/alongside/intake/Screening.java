package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.alongside.shared.Answers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the person answered when they were asked about danger. Null is not asked: neither
 * yes nor no, and open until somebody asks.
 *
 * @param laterBy who asked last what had been left open, or null
 */
@Embeddable
record Screening(@Nullable Boolean immediateDanger, @Nullable Boolean suicidalThoughts, @Nullable Boolean overdose,
		@Nullable Boolean harmToOthers, @Nullable Boolean violenceAtHome, @Nullable Boolean childAtRisk,
		@Nullable Boolean adultAtRisk, @Nullable Boolean noSafePlaceTonight,
		@Column(name = "screening_notes") @Nullable String notes, @Column(name = "screened_by") String by,
		@Column(name = "screened_at") Instant at, @Column(name = "asked_later_by") @Nullable String laterBy,
		@Column(name = "asked_later_at") @Nullable Instant laterAt) {

	/** The questions by the names the crisis rules know them by, in the order asked. */
	static final List<String> QUESTIONS = List.of("immediateDanger", "suicidalThoughts", "overdose", "harmToOthers",
			"violenceAtHome", "childAtRisk", "adultAtRisk", "noSafePlaceTonight");

	/** Reads the answers of a form with one field per question. */
	static Screening of(Answers answers, String by, Instant at) {
		Map<String, @Nullable Boolean> told = new LinkedHashMap<>();
		QUESTIONS.forEach((question) -> told.put(question, answers.told(question)));
		return of(told, answers.text("notes"), by, at, null, null);
	}

	/** Somebody asked what had been left open; an answer that stands is kept. */
	Screening askedLater(Map<String, Boolean> told, String person, Instant moment) {
		Map<String, @Nullable Boolean> all = dangers();
		open().forEach((question) -> all.put(question, told.get(question)));
		return of(all, notes, by, at, person, moment);
	}

	/**
	 * Returns the answers by the names the crisis rules know them by, in the order asked;
	 * null for what was not asked.
	 */
	Map<String, @Nullable Boolean> dangers() {
		List<@Nullable Boolean> told = Arrays.asList(immediateDanger, suicidalThoughts, overdose, harmToOthers,
				violenceAtHome, childAtRisk, adultAtRisk, noSafePlaceTonight);
		Map<String, @Nullable Boolean> dangers = new LinkedHashMap<>();
		for (int i = 0; i < QUESTIONS.size(); i++) {
			dangers.put(QUESTIONS.get(i), told.get(i));
		}
		return dangers;
	}

	/** Returns what was answered with yes. */
	List<String> named() {
		return QUESTIONS.stream().filter((question) -> Boolean.TRUE.equals(dangers().get(question))).toList();
	}

	/** Returns what nobody has asked yet. */
	List<String> open() {
		return QUESTIONS.stream().filter((question) -> dangers().get(question) == null).toList();
	}

	boolean anyDanger() {
		return !named().isEmpty();
	}

	/**
	 * The form of before asked about children and dependent adults with one box. It meant
	 * an adult when the client is one whom adult protection is there for; the other
	 * question is open.
	 */
	Screening adultNotChild() {
		Map<String, @Nullable Boolean> told = dangers();
		told.put("childAtRisk", null);
		told.put("adultAtRisk", Boolean.TRUE);
		return of(told, notes, by, at, laterBy, laterAt);
	}

	private static Screening of(Map<String, @Nullable Boolean> told, @Nullable String notes, String by, Instant at,
			@Nullable String laterBy, @Nullable Instant laterAt) {
		return new Screening(told.get("immediateDanger"), told.get("suicidalThoughts"), told.get("overdose"),
				told.get("harmToOthers"), told.get("violenceAtHome"), told.get("childAtRisk"), told.get("adultAtRisk"),
				told.get("noSafePlaceTonight"), notes, by, at, laterBy, laterAt);
	}

}
