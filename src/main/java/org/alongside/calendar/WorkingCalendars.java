package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The working calendars of the agency and its programmes.
 */
public interface WorkingCalendars {

	/** The calendar that counts where a programme has none of its own. */
	String AGENCY = "agency";

	/**
	 * Returns the calendar as it counts now: with the changes in effect by today.
	 * @param programme code of the programme, or null or {@link #AGENCY} for the agency's
	 */
	WorkingCalendar of(@Nullable String programme);

	/**
	 * Returns the calendar as it will count at a moment, by what is entered now.
	 * @param programme code of the programme, or null or {@link #AGENCY} for the agency's
	 */
	WorkingCalendar of(@Nullable String programme, Instant at);

	/**
	 * Returns the calendar as it would count now after a change of the usual week.
	 * @param programme code of the programme, or null or {@link #AGENCY} for the agency's
	 */
	WorkingCalendar with(@Nullable String programme, WeekChange change);

}
