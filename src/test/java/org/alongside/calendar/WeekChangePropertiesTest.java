package org.alongside.calendar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds when the usual week and the time zone are others from a day on. A failing
 * case is named by its seed.
 */
class WeekChangePropertiesTest {

	private static final List<String> WEEKS = List.of("WWWWWCC", "WWWWHCC", "CWWWWHC", "WWWWWWW", "HHHHHCC");

	static LongStream seeds() {
		return LongStream.range(0, 400);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyMomentBelongsToOneDayAndDaysFollowEachOther(long seed) {
		Try one = new Try(seed);
		for (LocalDate day = one.change.minusDays(4); day.isBefore(one.change.plusDays(4)); day = day.plusDays(1)) {
			Instant start = one.changed.startOf(day);
			assertThat(one.changed.dayOf(start)).isEqualTo(day);
			assertThat(one.changed.dayOf(start.minusMillis(1))).isEqualTo(day.minusDays(1));
			assertThat(start).isBefore(one.changed.startOf(day.plusDays(1)));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatEndsBeforeTheDayOfTheChangeStaysAsItWas(long seed) {
		Try one = new Try(seed);
		for (TimeLimit limit : one.limits) {
			Instant before = new WorkingDays(one.usual).after(one.from, limit);
			if (one.usual.dayOf(before.minusMillis(1)).isBefore(one.change.minusDays(1))) {
				assertThat(new WorkingDays(one.changed).after(one.from, limit)).isEqualTo(before);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void limitsEndWithADayAndWorkingOnesNeverWithAClosedOne(long seed) {
		Try one = new Try(seed);
		for (TimeLimit limit : one.limits) {
			Instant due = new WorkingDays(one.changed).after(one.from, limit);
			LocalDate last = one.changed.dayOf(due.minusMillis(1));
			assertThat(due).isEqualTo(one.changed.startOf(last.plusDays(1)));
			if (limit.unit() == TimeLimit.Unit.WORKING_DAYS) {
				assertThat(one.changed.kind(last)).isNotEqualTo(DayKind.CLOSED);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theSameWeekEnteredAgainMovesNothing(long seed) {
		Try one = new Try(seed);
		WorkingCalendar again = WorkingCalendar.of(one.zone,
				List.of(one.week, new Week(one.change, null, one.week.days(), "default", "again")), List.of(),
				List.of());
		for (TimeLimit limit : one.limits) {
			assertThat(new WorkingDays(again).after(one.from, limit))
				.isEqualTo(new WorkingDays(one.usual).after(one.from, limit));
		}
	}

	/**
	 * A start near the change of a week, sometimes where clocks change, and limits.
	 */
	private static final class Try {

		private final ZoneId zone;

		private final Week week;

		private final LocalDate change;

		private final WorkingCalendar usual;

		private final WorkingCalendar changed;

		private final Instant from;

		private final List<TimeLimit> limits;

		Try(long seed) {
			Random random = new Random(seed);
			zone = Calendars.ZONES.get(random.nextInt(Calendars.ZONES.size()));
			week = Calendars.week(WEEKS.get(random.nextInt(WEEKS.size())));
			change = random.nextInt(3) == 0 ? LocalDate.of(2026, 3, 8).plusDays(random.nextInt(3) - 1L)
					: LocalDate.of(2025, 1, 1).plusDays(random.nextInt(36_525));
			ZoneId other = random.nextBoolean() ? null : Calendars.ZONES.get(random.nextInt(Calendars.ZONES.size()));
			Week next = Week.of(change, other, WEEKS.get(random.nextInt(WEEKS.size())), "default", "test");
			usual = WorkingCalendar.of(zone, List.of(week), List.of(), List.of());
			changed = WorkingCalendar.of(zone, List.of(week, next), List.of(), List.of());
			from = usual.startOf(change.minusDays(random.nextInt(30))).plusSeconds(random.nextInt(82_800));
			int amount = 1 + random.nextInt(30);
			limits = List.of(new TimeLimit(amount, TimeLimit.Unit.WORKING_DAYS),
					new TimeLimit(amount, TimeLimit.Unit.CALENDAR_DAYS));
		}

	}

}
