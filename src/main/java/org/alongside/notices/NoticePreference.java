package org.alongside.notices;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When somebody is told nothing, and how their day is told to them. Times are those of
 * the place they live in.
 *
 * @param quietFrom when quiet hours begin, or null without any
 * @param quietUntil when they end, on the next day when that is not later; or null
 * @param quietDays days on which nothing is told at all
 * @param digestAt when the digest is made
 * @param inProduct whether it is shown in the product
 * @param mailTo where a mail that it is there goes to, or null for no mail
 */
public record NoticePreference(@Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, Set<DayOfWeek> quietDays,
		LocalTime digestAt, boolean inProduct, @Nullable String mailTo) {

	public NoticePreference {
		quietDays = Set.copyOf(quietDays);
	}

	/** Returns whether nothing is told at a moment. */
	public boolean quiet(Instant at, ZoneId zone) {
		ZonedDateTime there = at.atZone(zone);
		return quietDays.contains(there.getDayOfWeek()) || quiet(there.toLocalTime());
	}

	/**
	 * Returns whether the digest of a person's day is to be made at a moment: from its
	 * time on, until the day is over, and not while nothing is told.
	 */
	boolean due(Instant at, ZoneId zone) {
		return wanted() && !quiet(at, zone) && !at.atZone(zone).toLocalTime().isBefore(digestAt);
	}

	/** Returns whether there is a digest at all. */
	boolean wanted() {
		return inProduct || mailTo != null;
	}

	/** Returns whether nothing is told at a time of day. */
	boolean quiet(LocalTime time) {
		if (quietFrom == null || quietUntil == null) {
			return false;
		}
		boolean begun = !time.isBefore(quietFrom);
		boolean lasts = time.isBefore(quietUntil);
		return quietFrom.isBefore(quietUntil) ? begun && lasts : begun || lasts;
	}

	static LocalDate day(Instant at, ZoneId zone) {
		return at.atZone(zone).toLocalDate();
	}

}
