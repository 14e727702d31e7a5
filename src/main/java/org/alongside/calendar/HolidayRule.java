package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A holiday that comes back every year: on a day of a month, or on the nth weekday of it.
 *
 * @param code message key without its prefix {@code holiday.}
 * @param month 1 to 12
 * @param day day of the month, or null when it is the nth weekday
 * @param weekday the weekday, or null when it is a day of the month
 * @param nth which weekday of the month, 1 to 4, or -1 for the last; 0 without a weekday
 * @param movesOffWeekend whether it is kept on Friday when it falls on a Saturday and on
 * Monday when it falls on a Sunday
 * @param kind how much of the day is worked all the same
 * @param firstYear the first year it is kept in
 * @param lastYear the last year it is kept in, or null
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation where it is written
 */
public record HolidayRule(String code, int month, @Nullable Integer day, @Nullable DayOfWeek weekday, int nth,
		boolean movesOffWeekend, DayKind kind, int firstYear, @Nullable Integer lastYear, String basis,
		String citation) {

	/**
	 * Returns the day on which the holiday of a year is kept; it may fall into the year
	 * before or after. A 29 February is kept in leap years only.
	 */
	Optional<LocalDate> keptFor(int year) {
		if (year < firstYear || lastYear != null && year > lastYear) {
			return Optional.empty();
		}
		if (weekday != null) {
			return Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
		}
		if (day == null || !YearMonth.of(year, month).isValidDay(day)) {
			return Optional.empty();
		}
		LocalDate date = Year.of(year).atMonth(month).atDay(day);
		return Optional.of(movesOffWeekend ? offWeekend(date) : date);
	}

	private static LocalDate offWeekend(LocalDate date) {
		return switch (date.getDayOfWeek()) {
			case SATURDAY -> date.minusDays(1);
			case SUNDAY -> date.plusDays(1);
			default -> date;
		};
	}

}
