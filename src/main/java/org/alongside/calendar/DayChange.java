package org.alongside.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What people changed on a single day of a calendar.
 *
 * @param calendar {@link WorkingCalendars#AGENCY} or the code of a programme
 * @param day the day
 * @param kind what it is from now on
 * @param name what the day is called, in the words of who entered it
 * @param reason why it was changed
 * @param effectiveFrom the day from which the change counts; due dates set before follow
 * on that day
 */
public record DayChange(String calendar, LocalDate day, Kind kind, String name, String reason,
		LocalDate effectiveFrom) {

	DayKind apply(DayKind usual) {
		return switch (kind) {
			case CLOSED -> DayKind.CLOSED;
			case HALF -> usual.orLess(DayKind.HALF);
			case USUAL -> usual;
		};
	}

	/**
	 * What a day can be made.
	 */
	public enum Kind {

		/** Nobody works. */
		CLOSED,
		/** Half the day is worked, if its weekday is worked at all. */
		HALF,
		/** As its weekday: a holiday is taken away. */
		USUAL;

		/** Returns the name used in tables and addresses, such as {@code closed}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Finds a kind by the name used in tables and addresses.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Kind of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
