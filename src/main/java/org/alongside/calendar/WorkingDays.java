package org.alongside.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts days in the agency's zone. The day a clock starts on does not count; a limit
 * ends with its last day. A limit in calendar days may end on a weekend: the rule says
 * when, not the calendar. Monday to Friday are working days.
 */
record WorkingDays(ZoneId zone) {

	Instant after(Instant from, int amount, String unit) {
		LocalDate day = from.atZone(zone).toLocalDate();
		return switch (unit) {
			case "hours" -> from.plus(Duration.ofHours(amount));
			case "calendar-days" -> endOf(day.plusDays(amount));
			case "working-days" -> endOf(plusWorkingDays(day, amount));
			default -> throw new IllegalStateException("A deadline is counted in an unknown unit: " + unit);
		};
	}

	private LocalDate plusWorkingDays(LocalDate day, int amount) {
		LocalDate end = day;
		int left = amount;
		while (left > 0 || !worksOn(end)) {
			end = end.plusDays(1);
			if (worksOn(end)) {
				left = Math.max(0, left - 1);
			}
		}
		return end;
	}

	private static boolean worksOn(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	private Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone).toInstant();
	}

}
