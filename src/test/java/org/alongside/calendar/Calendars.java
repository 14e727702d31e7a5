package org.alongside.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Calendars to try rules with.
 */
final class Calendars {

	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	/** Zones whose clocks change in different ways, one of them at midnight. */
	static final List<ZoneId> ZONES = List.of(NEW_YORK, ZoneId.of("UTC"), ZoneId.of("Asia/Beirut"),
			ZoneId.of("Australia/Lord_Howe"), ZoneId.of("America/Phoenix"), ZoneId.of("Pacific/Auckland"));

	private static final List<String> WEEKS = List.of("WWWWWCC", "WWWWWHC", "WWWWWWW", "CWWWWWC", "HHHHHCC", "CCHCCCC");

	private Calendars() {
	}

	static WorkingCalendar plain() {
		return WorkingCalendar.of(NEW_YORK, List.of(week("WWWWWCC")), List.of(), List.of());
	}

	static Week week(String letters) {
		return Week.of(LocalDate.of(1900, 1, 1), null, letters, "default", "test");
	}

	static DayChange change(LocalDate day, DayChange.Kind kind) {
		return new DayChange(WorkingCalendars.AGENCY, day, kind, "Staff day", "Training", LocalDate.of(2020, 1, 1));
	}

	/** Returns a calendar with a random zone, week, holidays and changes near a day. */
	static WorkingCalendar random(Random random, LocalDate near) {
		List<HolidayRule> rules = new ArrayList<>();
		for (int number = random.nextInt(12); number > 0; number--) {
			rules.add(random.nextBoolean()
					? new HolidayRule("fixed", 1 + random.nextInt(12), 1 + random.nextInt(29), null, 0,
							random.nextBoolean(), kind(random), 1900, null, "law", "test")
					: new HolidayRule("weekday", 1 + random.nextInt(12), null, DayOfWeek.of(1 + random.nextInt(7)),
							random.nextInt(5) == 0 ? -1 : 1 + random.nextInt(4), false, kind(random), 1900, null, "law",
							"test"));
		}
		List<DayChange> changes = new ArrayList<>();
		for (int number = random.nextInt(8); number > 0; number--) {
			changes.add(change(near.plusDays(random.nextInt(60)), DayChange.Kind.values()[random.nextInt(3)]));
		}
		return WorkingCalendar.of(ZONES.get(random.nextInt(ZONES.size())),
				List.of(week(WEEKS.get(random.nextInt(WEEKS.size())))), rules, changes);
	}

	private static DayKind kind(Random random) {
		return random.nextBoolean() ? DayKind.CLOSED : DayKind.HALF;
	}

}
