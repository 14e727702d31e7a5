package org.alongside.calendar;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTest {

	private final WorkingDays days = new WorkingDays(Calendars.plain());

	private final Instant fridayNoon = Instant.parse("2026-11-20T17:00:00Z");

	@Test
	void twoWorkingDaysFromFridayEndWithTuesday() {
		assertThat(after(fridayNoon, "2 working-days")).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
	}

	@Test
	void aLimitThatStartsOnTheWeekendCountsFromMonday() {
		Instant saturday = Instant.parse("2026-11-21T15:00:00Z");
		assertThat(after(saturday, "1 working-days")).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
		assertThat(after(saturday, "0 working-days")).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
	}

	@Test
	void calendarDaysMayEndOnAWeekend() {
		assertThat(after(fridayNoon, "1 calendar-days")).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
	}

	@Test
	void hoursAreCountedThrough() {
		assertThat(after(fridayNoon, "24 hours")).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
	}

	@Test
	void hoursAreCountedThroughTheNightTheClocksChange() {
		Instant eveningBefore = Instant.parse("2026-11-01T00:00:00Z");
		assertThat(after(eveningBefore, "24 hours")).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
	}

	@Test
	void daysEndAtMidnightOnTheDayTheClocksChange() {
		Instant beforeChange = Instant.parse("2026-10-31T12:00:00Z");
		assertThat(after(beforeChange, "1 calendar-days")).isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
		Instant beforeSpring = Instant.parse("2026-03-07T12:00:00Z");
		assertThat(after(beforeSpring, "1 calendar-days")).isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
	}

	@Test
	void aDayWithoutMidnightBeginsWhenItsClocksSayIt() {
		WorkingDays beirut = new WorkingDays(
				WorkingCalendar.of(ZoneId.of("Asia/Beirut"), List.of(Calendars.week("WWWWWWW")), List.of(), List.of()));
		// Clocks go from 0:00 to 1:00 on 29 March 2026
		assertThat(beirut.after(Instant.parse("2026-03-27T10:00:00Z"), TimeLimit.of("1 working-days")))
			.isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
	}

	@Test
	void aHolidayIsNotCountedAndNothingEndsOnIt() {
		WorkingDays thanksgiving = changed("2026-11-26", DayChange.Kind.CLOSED);
		assertThat(thanksgiving.after(Instant.parse("2026-11-25T15:00:00Z"), TimeLimit.of("1 working-days")))
			.isEqualTo(Instant.parse("2026-11-28T05:00:00Z"));
	}

	@Test
	void halfADayCountsHalf() {
		WorkingDays halfTuesday = changed("2026-11-24", DayChange.Kind.HALF);
		Instant monday = Instant.parse("2026-11-23T15:00:00Z");
		assertThat(halfTuesday.after(monday, TimeLimit.of("1 working-days")))
			.isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
		WorkingDays twoHalves = new WorkingDays(
				halfTuesday.calendar().with(Calendars.change(LocalDate.parse("2026-11-25"), DayChange.Kind.HALF)));
		assertThat(twoHalves.after(monday, TimeLimit.of("1 working-days")))
			.isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
	}

	@Test
	void whatRestedIsGivenBackInTheUnitOfTheLimit() {
		// Suspended Tuesday, resumed on Monday: Tuesday to Sunday are lost, four of them
		// worked
		List<Rest> rest = List
			.of(new Rest(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-07T15:00:00Z")));
		Instant monday = Instant.parse("2026-11-30T15:00:00Z");
		assertThat(days.after(monday, TimeLimit.of("2 working-days"), rest))
			.isEqualTo(Instant.parse("2026-12-09T05:00:00Z"));
		assertThat(days.halvesLost(monday, TimeLimit.Unit.WORKING_DAYS, rest)).isEqualTo(8);
		assertThat(days.after(monday, TimeLimit.of("2 calendar-days"), rest))
			.isEqualTo(Instant.parse("2026-12-09T05:00:00Z"));
		assertThat(days.halvesLost(monday, TimeLimit.Unit.CALENDAR_DAYS, rest)).isEqualTo(12);
		assertThat(days.after(monday, TimeLimit.of("48 hours"), rest)).isEqualTo(Instant.parse("2026-12-08T15:00:00Z"));
	}

	@Test
	void resumedOnTheSameDayNothingIsLost() {
		List<Rest> rest = List
			.of(new Rest(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-01T19:00:00Z")));
		Instant monday = Instant.parse("2026-11-30T15:00:00Z");
		assertThat(days.halvesLost(monday, TimeLimit.Unit.WORKING_DAYS, rest)).isZero();
		assertThat(days.after(monday, TimeLimit.of("2 working-days"), rest))
			.isEqualTo(days.after(monday, TimeLimit.of("2 working-days")));
	}

	@Test
	void refusesAUnitNobodyDefined() {
		assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.of("1 moons")).withMessageContaining("moons");
	}

	private Instant after(Instant from, String limit) {
		return days.after(from, TimeLimit.of(limit));
	}

	private WorkingDays changed(String day, DayChange.Kind kind) {
		return new WorkingDays(Calendars.plain().with(Calendars.change(LocalDate.parse(day), kind)));
	}

}
