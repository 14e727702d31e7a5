package org.alongside.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts limits in the days of a calendar. The day a clock starts on does not count; a
 * limit ends with its last day. A limit in calendar days may end on a closed day: the
 * rule says when, not the calendar. A limit in working days never does; half days count
 * half. Days on which a clock rested do not count: that is how they are given back.
 *
 * @param calendar which days are worked
 */
public record WorkingDays(WorkingCalendar calendar) {

	/** Returns when a limit is over: the first moment after it. */
	public Instant after(Instant from, TimeLimit limit) {
		return after(from, limit, List.of());
	}

	/** Returns when a limit is over that rested at times. */
	public Instant after(Instant from, TimeLimit limit, List<Rest> rests) {
		LocalDate start = dayOf(from);
		return switch (limit.unit()) {
			case HOURS -> from.plus(Duration.ofHours(limit.amount())).plus(rested(rests));
			case CALENDAR_DAYS -> endOf(plusDays(start, limit.amount(), rests));
			case WORKING_DAYS -> endOf(plusWorkingDays(start, limit.amount(), rests));
		};
	}

	/**
	 * Returns what a clock lost while it rested, in half days, or in half hours for a
	 * limit in hours: what counted on the days from the one it was suspended on until the
	 * one before it was resumed. The day it started on never counted, so it cannot be
	 * lost.
	 */
	public int halvesLost(Instant from, TimeLimit.Unit unit, List<Rest> rests) {
		if (unit == TimeLimit.Unit.HOURS) {
			return (int) (rested(rests).toMinutes() / 30);
		}
		LocalDate start = dayOf(from);
		return rests.stream()
			.flatMap(rest -> dayOf(rest.from()).datesUntil(dayOf(rest.until())))
			.filter(day -> day.isAfter(start))
			.distinct()
			.mapToInt(day -> unit == TimeLimit.Unit.CALENDAR_DAYS ? 2 : calendar.kind(day).halves())
			.sum();
	}

	private LocalDate plusDays(LocalDate start, int amount, List<Rest> rests) {
		if (rests.isEmpty()) {
			return start.plusDays(amount);
		}
		LocalDate end = start;
		int left = amount;
		while (left > 0) {
			end = end.plusDays(1);
			if (!rested(end, rests)) {
				left--;
			}
		}
		return end;
	}

	private LocalDate plusWorkingDays(LocalDate start, int amount, List<Rest> rests) {
		LocalDate end = start;
		int left = 2 * amount;
		while (left > 0 || calendar.kind(end) == DayKind.CLOSED) {
			end = end.plusDays(1);
			if (!rested(end, rests)) {
				left -= calendar.kind(end).halves();
			}
		}
		return end;
	}

	private boolean rested(LocalDate day, List<Rest> rests) {
		return rests.stream().anyMatch(rest -> !day.isBefore(dayOf(rest.from())) && day.isBefore(dayOf(rest.until())));
	}

	private static Duration rested(List<Rest> rests) {
		return rests.stream().map(Rest::length).reduce(Duration.ZERO, Duration::plus).truncatedTo(ChronoUnit.MILLIS);
	}

	private LocalDate dayOf(Instant at) {
		return calendar.dayOf(at);
	}

	private Instant endOf(LocalDate day) {
		return calendar.startOf(day.plusDays(1));
	}

}
