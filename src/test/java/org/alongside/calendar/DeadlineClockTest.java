package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineClockTest {

	private static final Actor DANA = Actor.automatic("test");

	private final WorkingCalendar plain = Calendars.plain();

	private final Instant monday = Instant.parse("2026-11-30T15:00:00Z");

	static LongStream seeds() {
		return LongStream.range(0, 400);
	}

	@Test
	void isDueByItsLimitWhenNothingHappened() {
		assertThat(clock("2 working-days").due(plain)).isEqualTo(Instant.parse("2026-12-03T05:00:00Z"));
	}

	@Test
	void isDueAtNoTimeWhileItRestsAndKeepsWhatSuspendedIt() {
		DeadlineClock rests = clock("2 working-days").then(event(ClockEvent.Kind.SUSPEND, monday.plusSeconds(60), 0));
		assertThat(rests.due(plain)).isNull();
		assertThat(rests.suspended()).isNotNull();
		assertThat(rests.then(event(ClockEvent.Kind.RESUME, monday.plusSeconds(120), 0)).suspended()).isNull();
	}

	@Test
	void givesBackEachRestAndAddsWhatWasPlanned() {
		DeadlineClock clock = clock("5 calendar-days").then(event(ClockEvent.Kind.SUSPEND, day(1), 0))
			.then(event(ClockEvent.Kind.RESUME, day(3), 0))
			.then(event(ClockEvent.Kind.EXTEND, day(3), 4))
			.then(event(ClockEvent.Kind.SUSPEND, day(5), 0))
			.then(event(ClockEvent.Kind.RESUME, day(6), 0));
		assertThat(clock.extended()).isEqualTo(4);
		assertThat(clock.halvesLost(plain)).isEqualTo(6);
		assertThat(clock.due(plain)).isEqualTo(Instant.parse("2026-12-13T05:00:00Z"));
	}

	@Test
	void saysWhatStoodWhenItStopped() {
		DeadlineClock clock = clock("2 working-days");
		assertThat(clock.then(event(ClockEvent.Kind.STOP, day(1), 0)).due(plain)).isEqualTo(clock.due(plain));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void suspendingAndExtendingCommute(long seed) {
		Random random = new Random(seed);
		LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(36_525));
		WorkingCalendar calendar = Calendars.random(random, start);
		TimeLimit limit = new TimeLimit(1 + random.nextInt(20), TimeLimit.Unit.values()[random.nextInt(3)]);
		Instant from = start.atTime(9, 30).atZone(calendar.zone(LocalDate.EPOCH)).toInstant();
		ClockEvent suspend = event(ClockEvent.Kind.SUSPEND, from.plus(Duration.ofMinutes(random.nextInt(1000))), 0);
		ClockEvent resume = event(ClockEvent.Kind.RESUME, suspend.at().plus(Duration.ofMinutes(random.nextInt(40_000))),
				0);
		ClockEvent extend = event(ClockEvent.Kind.EXTEND, from, 1 + random.nextInt(10));
		ClockEvent again = event(ClockEvent.Kind.EXTEND, from, 1 + random.nextInt(10));
		List<Instant> dues = new ArrayList<>();
		for (List<ClockEvent> order : List.of(List.of(extend, again, suspend, resume),
				List.of(suspend, resume, extend, again), List.of(again, suspend, resume, extend),
				List.of(suspend, extend, resume, again))) {
			dues.add(new DeadlineClock(from, limit, order).due(calendar));
		}
		assertThat(dues).containsOnly(dues.get(0));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void neitherARestNorAnExtensionMakesItDueEarlier(long seed) {
		Random random = new Random(seed);
		LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(36_525));
		WorkingCalendar calendar = Calendars.random(random, start);
		DeadlineClock clock = new DeadlineClock(start.atTime(9, 30).atZone(calendar.zone(LocalDate.EPOCH)).toInstant(),
				new TimeLimit(1 + random.nextInt(20), TimeLimit.Unit.values()[random.nextInt(3)]), List.of());
		Instant due = clock.due(calendar);
		for (int step = 0; step < 4; step++) {
			if (random.nextBoolean()) {
				clock = clock.then(event(ClockEvent.Kind.EXTEND, due, 1 + random.nextInt(5)));
			}
			else {
				Instant suspended = due.minusSeconds(1 + random.nextInt(100_000));
				clock = clock.then(event(ClockEvent.Kind.SUSPEND, suspended, 0))
					.then(event(ClockEvent.Kind.RESUME, suspended.plusSeconds(random.nextInt(900_000)), 0));
			}
			Instant later = clock.due(calendar);
			assertThat(later).isAfterOrEqualTo(due);
			due = later;
		}
	}

	private DeadlineClock clock(String limit) {
		return new DeadlineClock(monday, TimeLimit.of(limit), List.of());
	}

	private Instant day(int days) {
		return monday.plus(Duration.ofDays(days));
	}

	private static ClockEvent event(ClockEvent.Kind kind, Instant at, int amount) {
		return new ClockEvent(kind, at, DANA, amount, "in hospital");
	}

}
