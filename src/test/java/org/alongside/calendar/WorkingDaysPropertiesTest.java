package org.alongside.calendar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every calendar, limit and moment. A failing case is named by its seed.
 */
class WorkingDaysPropertiesTest {

	/** Four hundred tries over a hundred years. */
	static LongStream seeds() {
		return LongStream.range(0, 400);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void noLimitInWorkingDaysEndsOnAClosedDay(long seed) {
		Try one = new Try(seed);
		Instant due = one.days.after(one.from, one.workingDays, one.rests);
		LocalDate last = lastDay(one, due);
		assertThat(one.calendar.kind(last)).isNotEqualTo(DayKind.CLOSED);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aLimitInDaysEndsWhenADayEnds(long seed) {
		Try one = new Try(seed);
		for (TimeLimit limit : List.of(one.workingDays, one.calendarDays)) {
			ZonedDateTime due = one.days.after(one.from, limit, one.rests).atZone(one.calendar.zone(LocalDate.EPOCH));
			assertThat(due).isEqualTo(due.toLocalDate().atStartOfDay(one.calendar.zone(LocalDate.EPOCH)));
			assertThat(due.toInstant()).isAfter(one.from);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aHolidayMoreMakesNothingDueEarlier(long seed) {
		Try one = new Try(seed);
		LocalDate day = one.from.atZone(one.calendar.zone(LocalDate.EPOCH))
			.toLocalDate()
			.plusDays(one.random.nextInt(70) - 5L);
		for (DayChange.Kind kind : List.of(DayChange.Kind.CLOSED, DayChange.Kind.HALF)) {
			if (one.calendar.change(day) != null) {
				continue;
			}
			WorkingDays later = new WorkingDays(one.calendar.with(Calendars.change(day, kind)));
			DayKind before = one.calendar.kind(day);
			if (later.calendar().kind(day).compareTo(before) > 0) {
				continue;
			}
			assertThat(later.after(one.from, one.workingDays, one.rests))
				.isAfterOrEqualTo(one.days.after(one.from, one.workingDays, one.rests));
			assertThat(later.after(one.from, one.calendarDays, one.rests))
				.isEqualTo(one.days.after(one.from, one.calendarDays, one.rests));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aHolidayTakenAwayAgainLeavesEverythingAsItWas(long seed) {
		Try one = new Try(seed);
		LocalDate day = one.from.atZone(one.calendar.zone(LocalDate.EPOCH)).toLocalDate().plusDays(3);
		if (one.calendar.kind(day) == one.calendar.week(day).kind(day)) {
			WorkingDays again = new WorkingDays(one.calendar.with(Calendars.change(day, DayChange.Kind.CLOSED))
				.with(Calendars.change(day, DayChange.Kind.USUAL)));
			assertThat(again.after(one.from, one.workingDays, one.rests))
				.isEqualTo(one.days.after(one.from, one.workingDays, one.rests));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void moreTimeIsNeverOverEarlier(long seed) {
		Try one = new Try(seed);
		int more = one.random.nextInt(10);
		for (TimeLimit limit : List.of(one.workingDays, one.calendarDays, one.hours)) {
			assertThat(one.days.after(one.from, limit.plus(more), one.rests))
				.isAfterOrEqualTo(one.days.after(one.from, limit, one.rests));
			assertThat(one.days.after(one.from, limit, one.rests))
				.isAfterOrEqualTo(one.days.after(one.from, limit, List.of()));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aRestGivesBackWhatWasLostAndNoMore(long seed) {
		Try one = new Try(seed);
		int lost = one.days.halvesLost(one.from, TimeLimit.Unit.CALENDAR_DAYS, one.rests) / 2;
		assertThat(one.days.after(one.from, one.calendarDays, one.rests))
			.isEqualTo(one.days.after(one.from, one.calendarDays.plus(lost)));
		int lostHalves = one.days.halvesLost(one.from, TimeLimit.Unit.WORKING_DAYS, one.rests);
		if (lostHalves % 2 == 0) {
			assertThat(one.days.after(one.from, one.workingDays, one.rests))
				.isEqualTo(one.days.after(one.from, one.workingDays.plus(lostHalves / 2)));
		}
	}

	private static LocalDate lastDay(Try one, Instant due) {
		return due.atZone(one.calendar.zone(LocalDate.EPOCH)).toLocalDate().minusDays(1);
	}

	/**
	 * A calendar, a start, limits, and times in which the clock rested before they were
	 * over.
	 */
	private static final class Try {

		private final Random random;

		private final WorkingCalendar calendar;

		private final WorkingDays days;

		private final Instant from;

		private final TimeLimit workingDays;

		private final TimeLimit calendarDays;

		private final TimeLimit hours;

		private final List<Rest> rests = new ArrayList<>();

		Try(long seed) {
			random = new Random(seed);
			LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(36_525));
			calendar = Calendars.random(random, start);
			days = new WorkingDays(calendar);
			from = start.atStartOfDay(calendar.zone(LocalDate.EPOCH)).toInstant().plusSeconds(random.nextInt(82_800));
			workingDays = new TimeLimit(1 + random.nextInt(30), TimeLimit.Unit.WORKING_DAYS);
			calendarDays = new TimeLimit(1 + random.nextInt(30), TimeLimit.Unit.CALENDAR_DAYS);
			hours = new TimeLimit(1 + random.nextInt(100), TimeLimit.Unit.HOURS);
			Instant at = from;
			for (int number = random.nextInt(3); number > 0; number--) {
				Instant suspended = at.plusSeconds(random.nextInt(36_000));
				Instant soonest = days.after(from, new TimeLimit(1, TimeLimit.Unit.CALENDAR_DAYS), rests);
				if (!suspended.isBefore(soonest)) {
					break;
				}
				at = suspended.plusSeconds(random.nextInt(20 * 86_400));
				rests.add(new Rest(suspended, at));
			}
		}

	}

}
