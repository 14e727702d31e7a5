package org.alongside.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An instrument as its entry in the catalogue describes it:
 * {@code forms/instruments/<id>.yaml}, beside the form that asks and the decision table
 * that says what a score means. What is measured, by whom it may be asked, what the
 * licence allows and how it is scored are all here; the program knows no instrument by
 * name.
 *
 * @param id id of the entry, and of the form and the decision unless they are named
 * @param version of this entry; raised whenever scoring changes, kept with each result
 * @param title its proper name, the same in every language
 * @param about what it is about
 * @param published where it was published
 * @param loinc its LOINC codes, or null where none was verified
 * @param licence under what terms it may be used
 * @param usable whether it is switched on
 * @param needs what must be obtained before it may be switched on; null when it is on
 * @param administer who may ask it, and how
 * @param fromAge youngest age it is meant for, or null when it is meant for any
 * @param languages BCP 47 tags of the languages whose published wording is in the form
 * @param wording where the wording was taken from
 * @param form id of the form, or null when it is the entry's id
 * @param decision what says what a score means, or null when it is a table of the entry's
 * id
 * @param always whether it is part of every assessment rather than chosen
 * @param items its scored items
 * @param reads what the decision reads besides {@code score} and {@code scale}: keys of
 * items or of other fields of the form
 * @param safety answers or scores that open the safety path at once
 * @param scales what is scored; the first is the instrument's own score
 */
record Instrument(String id, String version, String title, Words about, String published, @Nullable Loinc loinc,
		Licence licence, boolean usable, @Nullable Words needs, Words administer, @Nullable Integer fromAge,
		List<String> languages, Wording wording, @Nullable String form, @Nullable Decided decision, boolean always,
		List<Item> items, List<String> reads, List<Safety> safety, List<Scale> scales) {

	Instrument {
		languages = Objects.requireNonNullElse(languages, List.of());
		items = Objects.requireNonNullElse(items, List.of());
		reads = Objects.requireNonNullElse(reads, List.of());
		safety = Objects.requireNonNullElse(safety, List.of());
		scales = Objects.requireNonNullElse(scales, List.of());
	}

	String formId() {
		return (form != null) ? form : id;
	}

	Decided decides() {
		return (decision != null) ? decision : new Decided(id, "band", "meaning");
	}

	String name(Locale locale) {
		return title + " (" + about.in(locale) + ")";
	}

	/** Returns the items of a scale: those it names, or all. */
	List<Item> items(Scale scale) {
		return scale.items().isEmpty() ? items
				: items.stream().filter((item) -> scale.items().contains(item.key())).toList();
	}

	/** Returns what it reliably measures as a change, if anybody published it. */
	@Nullable Change change() {
		return scales.isEmpty() ? null : scales.get(0).change();
	}

	@Override
	public String toString() {
		return id;
	}

	/** What is said in English and in Spanish. */
	record Words(String en, String es) {

		String in(Locale locale) {
			return locale.getLanguage().equals("es") ? es : en;
		}

	}

	/**
	 * LOINC codes.
	 *
	 * @param panel the instrument, or null where none was verified
	 * @param total its score, or null where none was verified
	 */
	record Loinc(@Nullable String panel, @Nullable String total) {
	}

	/**
	 * The terms of use.
	 *
	 * @param text the notice, as published
	 * @param source where it stands
	 */
	record Licence(String text, String source) {
	}

	/**
	 * Where the wording of the items comes from.
	 *
	 * @param verified whether it was compared with that source
	 */
	record Wording(String source, boolean verified) {
	}

	/**
	 * What a score means is decided by a table.
	 *
	 * @param id the decision
	 * @param band its output with the short code of the band
	 * @param meaning its output with the sentence
	 */
	record Decided(String id, String band, String meaning) {
	}

	/**
	 * A scored item.
	 *
	 * @param key of its field in the form
	 * @param values the worth of its answers
	 * @param reversed whether the highest answer counts as the lowest
	 * @param zeroWhen earlier answers after which it is not asked and counts as zero; one
	 * of the alternatives must fit entirely
	 * @param ticked whether it is a list to tick, worth 1 as soon as anything but
	 * {@code none} is ticked
	 * @param decidedOpen whether the decision itself says what it means when it was left
	 * open
	 * @param loinc its LOINC code, or null
	 */
	record Item(String key, List<Integer> values, boolean reversed, List<Map<String, Integer>> zeroWhen, boolean ticked,
			boolean decidedOpen, @Nullable String loinc) {

		Item {
			values = Objects.requireNonNullElse(values, List.of());
			zeroWhen = Objects.requireNonNullElse(zeroWhen, List.of());
		}

		int lowest() {
			return values.stream().mapToInt(Integer::intValue).min().orElse(0);
		}

		int highest() {
			return values.stream().mapToInt(Integer::intValue).max().orElse(0);
		}

		int worth(int answer) {
			return reversed ? lowest() + highest() - answer : answer;
		}

	}

	/**
	 * What opens the safety path in the same moment, whatever the total.
	 *
	 * @param of key of an item or of a scale
	 * @param from the lowest answer or score that does, or null
	 * @param upTo the highest answer or score that does, or null
	 * @param kind what kind of danger
	 * @param source where the rule is written
	 */
	record Safety(String of, @Nullable Integer from, @Nullable Integer upTo, Danger kind, String source) {

		boolean fits(int value) {
			return (from == null || value >= from) && (upTo == null || value <= upTo);
		}

	}

	/** A kind of danger. */
	enum Danger {

		/** Thoughts of death, suicide or self-harm. */
		@JsonProperty("self-harm")
		SELF_HARM,

		/** Violence by somebody close. */
		@JsonProperty("violence")
		VIOLENCE;

		String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A score.
	 *
	 * @param key what the decision knows it by
	 * @param label what it is called, or null when there is no other
	 * @param items keys of its items; empty for all
	 * @param method how it is made
	 * @param from with {@link Method#COUNT}, the lowest worth that counts, or null
	 * @param upTo with {@link Method#COUNT}, the highest worth that counts, or null
	 * @param flag with {@link Method#FLAGS}, the band that counts
	 * @param missing what happens when answers are missing, or null when none may be
	 * @param better which way is better, or null where more is worse
	 * @param change the published reliable change, or null
	 */
	record Scale(String key, @Nullable Words label, List<String> items, Method method, @Nullable Integer from,
			@Nullable Integer upTo, @Nullable String flag, @Nullable Missing missing, @Nullable Better better,
			@Nullable Change change) {

		Scale {
			items = Objects.requireNonNullElse(items, List.of());
		}

		int missingAllowed() {
			return (missing != null) ? missing.upTo() : 0;
		}

		/**
		 * Returns whether more points are worse, or stand for more of what is looked for.
		 */
		boolean moreIsWorse() {
			return better != Better.HIGHER;
		}

		/** Returns what answers to the item can add to the score. */
		IntSummaryStatistics range(Item item) {
			return (item.ticked() ? IntStream.of(0, 1) : item.values().stream().mapToInt(Integer::intValue))
				.map((answer) -> counted(item.ticked() ? answer : item.worth(answer)))
				.summaryStatistics();
		}

		/** Returns what a worth adds to the score. */
		int counted(int worth) {
			if (method != Method.COUNT) {
				return worth;
			}
			return ((from == null || worth >= from) && (upTo == null || worth <= upTo)) ? 1 : 0;
		}

		/** Returns whether a few missing answers are made up for. */
		boolean scalesUp() {
			return missing != null && missing.then() == Then.SCALE_UP;
		}

		/** Returns the score of all items by that of those answered. */
		int whole(int sum, int answered, int items) {
			return (int) Math.round((double) sum * items / answered);
		}

	}

	/** How a score is made of the items. */
	enum Method {

		/** The sum of what they are worth. */
		@JsonProperty("sum")
		SUM,

		/** How many of them reach a worth. */
		@JsonProperty("count")
		COUNT,

		/** How many of the other scores fall into a band. */
		@JsonProperty("flags")
		FLAGS,

		/** There is no number; the decision looks at the answers themselves. */
		@JsonProperty("none")
		NONE

	}

	/**
	 * The rule for missing answers: so many may be missing; with more there is no score.
	 *
	 * @param upTo how many may be missing
	 * @param then what is done about them
	 * @param basis {@code standard} or {@code default}
	 * @param source where the rule is written
	 */
	record Missing(int upTo, Then then, String basis, String source) {
	}

	/** What is done about missing answers. */
	enum Then {

		/** The score of those answered is scaled up to all, rounded to a whole number. */
		@JsonProperty("scale-up")
		SCALE_UP,

		/** They are left out: they did not apply. */
		@JsonProperty("leave-out")
		LEAVE_OUT

	}

	/**
	 * The smallest change that is more than chance, as published.
	 *
	 * @param reliable in points
	 * @param better whether lower or higher is better
	 * @param source where it was published
	 */
	record Change(int reliable, Better better, String source) {
	}

	/** Which way is better. */
	enum Better {

		/** Fewer points. */
		@JsonProperty("lower")
		LOWER,

		/** More points. */
		@JsonProperty("higher")
		HIGHER

	}

}
