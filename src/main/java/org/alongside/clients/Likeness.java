package org.alongside.clients;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How far two descriptions speak of one person: points for what agrees, with the reasons
 * a person reads beside them. The weights are ours; a person always decides.
 *
 * @param score 0 to 100
 * @param reasons message keys without their prefix {@code match.}, weightiest first
 */
record Likeness(int score, List<String> reasons) {

	/** From here on two records are shown to a person as possibly one. */
	static final int SHOWN_FROM = 50;

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private static final double SIMILAR = 0.88;

	/**
	 * What is compared of a person.
	 *
	 * @param givenKey given names, folded
	 * @param familyKey family name, folded
	 * @param birthDate date of birth, or null
	 * @param postalKey postal code, folded, or null
	 * @param streetKey street lines, folded, or null
	 */
	record Traits(String givenKey, String familyKey, @Nullable LocalDate birthDate, @Nullable String postalKey,
			@Nullable String streetKey) {

		static Traits of(NewClient person) {
			NewClient.PostalAddress address = person.address();
			return new Traits(Folded.words(person.givenName()), Folded.words(person.familyName()), person.birthDate(),
					Folded.postalCode(address == null ? null : address.postalCode()), Folded.street(address));
		}

	}

	/**
	 * Compares two people.
	 * @param shared what else both carry: {@code identifier}, {@code phone},
	 * {@code email}
	 */
	static Likeness between(Traits one, Traits other, Set<String> shared) {
		Points points = new Points();
		points.when(shared.contains("identifier"), 80, "sameIdentifier");
		compareNames(one, other, points);
		compareBirthDates(one.birthDate, other.birthDate, points);
		points.when(shared.contains("phone"), 15, "samePhone");
		points.when(shared.contains("email"), 15, "sameEmail");
		boolean samePostalCode = one.postalKey != null && one.postalKey.equals(other.postalKey);
		boolean sameStreet = one.streetKey != null && one.streetKey.equals(other.streetKey);
		points.when(samePostalCode && sameStreet, 15, "sameAddress");
		points.when(samePostalCode && !sameStreet, 5, "samePostalCode");
		return new Likeness(Math.max(0, Math.min(100, points.total)), List.copyOf(points.reasons));
	}

	private static void compareNames(Traits one, Traits other, Points points) {
		boolean family = one.familyKey.equals(other.familyKey);
		boolean given = sameGiven(one.givenKey, other.givenKey);
		boolean swapped = one.familyKey.equals(other.givenKey) && one.givenKey.equals(other.familyKey);
		if (family && given || swapped) {
			points.when(true, 50, "sameName");
		}
		else if (similar(one.givenKey, other.givenKey) && similar(one.familyKey, other.familyKey)) {
			points.when(true, 35, "similarName");
		}
		else {
			points.when(family, 12, "sameFamilyName");
			points.when(given, 10, "sameGivenName");
		}
	}

	/** A middle name that only one of the records has makes no other person. */
	private static boolean sameGiven(String one, String other) {
		return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
	}

	private static boolean similar(String one, String other) {
		return !one.isEmpty() && !other.isEmpty() && SIMILARITY.apply(one, other) >= SIMILAR;
	}

	private static void compareBirthDates(@Nullable LocalDate one, @Nullable LocalDate other, Points points) {
		if (one == null || other == null) {
			return;
		}
		if (one.equals(other)) {
			points.when(true, 35, "sameBirthDate");
		}
		else if (slip(one, other)) {
			points.when(true, 15, "similarBirthDate");
		}
		else {
			points.when(true, -30, "otherBirthDate");
		}
	}

	/** Day and month swapped, one of the three parts mistyped, or a day apart. */
	private static boolean slip(LocalDate one, LocalDate other) {
		boolean swapped = one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth()
				&& one.getDayOfMonth() == other.getMonthValue();
		int same = (one.getYear() == other.getYear() ? 1 : 0) + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
				+ (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
		return swapped || same == 2 || Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
	}

	private static final class Points {

		private int total;

		private final List<String> reasons = new ArrayList<>();

		void when(boolean holds, int points, String reason) {
			if (holds) {
				total += points;
				reasons.add(reason);
			}
		}

	}

}
