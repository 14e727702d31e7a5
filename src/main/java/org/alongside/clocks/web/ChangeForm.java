package org.alongside.clocks.web;

import org.alongside.calendar.DayChange;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A change of a day as it was typed.
 */
record ChangeForm(@Nullable String calendar, @Nullable String day, @Nullable String kind, @Nullable String name,
		@Nullable String reason, @Nullable String effectiveFrom) {

	/**
	 * Returns the change.
	 * @throws RefusedException if something is not written as it must be
	 */
	DayChange change() {
		List<FieldError> errors = new ArrayList<>();
		LocalDate of = date("day", day, errors);
		LocalDate from = date("effectiveFrom", effectiveFrom, errors);
		DayChange.Kind made = kind(errors);
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return new DayChange(calendar == null ? "" : calendar, Objects.requireNonNull(of), Objects.requireNonNull(made),
				name == null ? "" : name.strip(), reason == null ? "" : reason.strip(), Objects.requireNonNull(from));
	}

	/** Returns the form with a calendar that exists. */
	ChangeForm orAgency(List<String> calendars) {
		return calendar != null && calendars.contains(calendar) ? this
				: new ChangeForm(WorkingCalendars.AGENCY, day, kind, name, reason, effectiveFrom);
	}

	private DayChange.@Nullable Kind kind(List<FieldError> errors) {
		for (DayChange.Kind one : DayChange.Kind.values()) {
			if (one.code().equals(kind)) {
				return one;
			}
		}
		errors.add(FieldError.of("kind", kind == null || kind.isBlank() ? "required" : "option"));
		return null;
	}

	static @Nullable LocalDate date(String field, @Nullable String text, List<FieldError> errors) {
		if (text == null || text.isBlank()) {
			errors.add(FieldError.of(field, "required"));
			return null;
		}
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeException problem) {
			errors.add(FieldError.of(field, "date"));
			return null;
		}
	}

}
