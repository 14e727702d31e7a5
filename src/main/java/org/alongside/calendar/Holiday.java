package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A day that is not worked as its weekday is.
 *
 * @param day the day
 * @param kind how much of it is worked
 * @param code message key without its prefix {@code holiday.}, or null when people gave
 * it a name
 * @param name the name people gave it, or null when it follows from a rule
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation where it is written, or the reason people gave
 * @param calendar {@link WorkingCalendars#AGENCY} or the code of the programme it was
 * entered for
 */
public record Holiday(LocalDate day, DayKind kind, @Nullable String code, @Nullable String name, String basis,
		String citation, String calendar) {

}
