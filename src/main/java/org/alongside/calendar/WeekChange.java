package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Another usual week for a calendar. It counts for the days from one day on, and where it
 * names a time zone those days begin and end there.
 *
 * @param calendar {@link WorkingCalendars#AGENCY} or the code of a programme
 * @param from the first day it counts for
 * @param zone where days begin and end from then on, or null to leave that as it is
 * @param days Monday to Sunday; at least one of them is worked
 * @param reason why it was changed
 */
public record WeekChange(String calendar, LocalDate from, @Nullable ZoneId zone, List<DayKind> days, String reason) {

	public WeekChange {
		days = List.copyOf(days);
	}

	Week week() {
		return new Week(from, zone, days, "default", reason);
	}

}
