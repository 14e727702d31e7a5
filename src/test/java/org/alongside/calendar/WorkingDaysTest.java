package org.alongside.calendar;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WorkingDaysTest {

	private final WorkingDays days = new WorkingDays(ZoneId.of("America/New_York"));

	private final Instant fridayNoon = Instant.parse("2026-11-20T17:00:00Z");

	@Test
	void twoWorkingDaysFromFridayEndWithTuesday() {
		assertThat(days.after(fridayNoon, 2, "working-days")).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
	}

	@Test
	void aLimitThatStartsOnTheWeekendCountsFromMonday() {
		Instant saturday = Instant.parse("2026-11-21T15:00:00Z");
		assertThat(days.after(saturday, 1, "working-days")).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
		assertThat(days.after(saturday, 0, "working-days")).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
	}

	@Test
	void calendarDaysMayEndOnAWeekend() {
		assertThat(days.after(fridayNoon, 1, "calendar-days")).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
	}

	@Test
	void hoursAreCountedThrough() {
		assertThat(days.after(fridayNoon, 24, "hours")).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
	}

	@Test
	void daysEndAtMidnightOnTheDayTheClocksChange() {
		Instant beforeChange = Instant.parse("2026-10-31T12:00:00Z");
		assertThat(days.after(beforeChange, 1, "calendar-days")).isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
	}

	@Test
	void refusesAUnitNobodyDefined() {
		assertThatIllegalStateException().isThrownBy(() -> days.after(fridayNoon, 1, "moons"))
			.withMessageContaining("moons");
	}

}
