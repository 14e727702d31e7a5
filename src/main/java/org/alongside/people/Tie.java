package org.alongside.people;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What binds two people of a case.
 *
 * @param one the person it is read from
 * @param other the person it is read to
 * @param since first day, or null when not known
 * @param until last day, or null when it holds
 * @param note such as the number of a court's order, or null
 */
public record Tie(UUID id, Bond bond, UUID one, UUID other, @Nullable LocalDate since, @Nullable LocalDate until,
		@Nullable String note) {

	/** Returns whether the person is one of the two. */
	public boolean of(UUID person) {
		return one.equals(person) || other.equals(person);
	}

	/** Returns whether it holds on a day. */
	public boolean holds(LocalDate day) {
		return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
	}

}
