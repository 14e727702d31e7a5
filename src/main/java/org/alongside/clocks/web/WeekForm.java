package org.alongside.clocks.web;

import org.alongside.calendar.DayKind;
import org.alongside.calendar.WeekChange;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A change of the usual week as it was typed.
 *
 * @param days {@code working}, {@code half} or {@code closed}, Monday to Sunday
 * @param zone a time zone, or empty to leave it as it is
 */
record WeekForm(@Nullable String calendar, @Nullable List<String> days, @Nullable String zone, @Nullable String reason,
		@Nullable String effectiveFrom) {

	/**
	 * Returns the change.
	 * @throws RefusedException if something is not written as it must be
	 */
	WeekChange change() {
		List<FieldError> errors = new ArrayList<>();
		LocalDate from = ChangeForm.date("effectiveFrom", effectiveFrom, errors);
		List<DayKind> kinds = kinds(errors);
		ZoneId place = place(errors);
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return new WeekChange(calendar == null ? "" : calendar, Objects.requireNonNull(from), place, kinds,
				reason == null ? "" : reason.strip());
	}

	private List<DayKind> kinds(List<FieldError> errors) {
		List<DayKind> kinds = new ArrayList<>();
		for (String day : days == null ? List.<String>of() : days) {
			for (DayKind kind : DayKind.values()) {
				if (kind.name().toLowerCase(Locale.ROOT).equals(day)) {
					kinds.add(kind);
				}
			}
		}
		if (days == null || days.size() != 7 || kinds.size() != 7) {
			errors.add(FieldError.of("days", days == null ? "required" : "option"));
		}
		return kinds;
	}

	private @Nullable ZoneId place(List<FieldError> errors) {
		try {
			if (zone == null || zone.isBlank()) {
				return null;
			}
			ZoneId place = ZoneId.of(zone.strip());
			if (ZoneId.getAvailableZoneIds().contains(place.getId())) {
				return place;
			}
		}
		catch (DateTimeException problem) {
			// said below
		}
		errors.add(FieldError.of("zone", "option"));
		return null;
	}

}
