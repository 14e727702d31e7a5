package org.alongside.people;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A household, or who counts together for a benefit.
 *
 * @param partition the part of the file it is kept in, or null
 * @param kind {@code household} or {@code benefit-unit}
 * @param address where it is, or null
 * @param members who is and was in it, the earliest first
 */
public record PeopleGroup(UUID id, @Nullable UUID partition, String kind, String name, @Nullable String address,
		List<Member> members) {

	/** The kinds. */
	public static final List<String> KINDS = List.of("household", "benefit-unit");

	/**
	 * What somebody can be in it, to its head (HUD data standards 3.15, relationship to
	 * the head of household).
	 */
	public static final List<String> PARTS = List.of("head", "child", "partner", "relative", "unrelated");

	/**
	 * Somebody in it.
	 *
	 * @param part one of {@link #PARTS}
	 * @param until the day they left, or null
	 */
	public record Member(UUID id, UUID person, String part, LocalDate since, @Nullable LocalDate until) {

		/** Returns whether they are in it on a day. */
		public boolean in(LocalDate day) {
			return !since.isAfter(day) && (until == null || until.isAfter(day));
		}

	}

}
