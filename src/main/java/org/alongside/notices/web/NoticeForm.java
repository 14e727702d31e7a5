package org.alongside.notices.web;

import org.alongside.notices.NoticePreference;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody typed about their notices.
 */
record NoticeForm(@Nullable String quietFrom, @Nullable String quietUntil, @Nullable List<String> quietDays,
		@Nullable String digestAt, @Nullable String inProduct, @Nullable String byMail, @Nullable String mailTo) {

	static NoticeForm of(NoticePreference chosen) {
		return new NoticeForm(text(chosen.quietFrom()), text(chosen.quietUntil()),
				chosen.quietDays().stream().map(day -> String.valueOf(day.getValue())).toList(),
				text(chosen.digestAt()), chosen.inProduct() ? "true" : null, chosen.mailTo() == null ? null : "true",
				chosen.mailTo());
	}

	/**
	 * Returns what was chosen.
	 * @throws RefusedException if something is not written as it must be
	 */
	NoticePreference chosen() {
		List<FieldError> errors = new ArrayList<>();
		LocalTime from = time("quietFrom", quietFrom, errors);
		LocalTime until = time("quietUntil", quietUntil, errors);
		LocalTime at = time("digestAt", digestAt, errors);
		if (at == null && errors.stream().noneMatch(error -> error.field().equals("digestAt"))) {
			errors.add(FieldError.of("digestAt", "required"));
		}
		Set<DayOfWeek> days = days(errors);
		String mail = byMail == null ? null : mailTo == null ? "" : mailTo.strip();
		if (mail != null && mail.isEmpty()) {
			errors.add(FieldError.of("mailTo", "required"));
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return new NoticePreference(from, until, days, Objects.requireNonNull(at), inProduct != null, mail);
	}

	private Set<DayOfWeek> days(List<FieldError> errors) {
		Set<DayOfWeek> days = new HashSet<>();
		for (String day : quietDays == null ? List.<String>of() : quietDays) {
			if (day.matches("[1-7]")) {
				days.add(DayOfWeek.of(Integer.parseInt(day)));
			}
			else {
				errors.add(FieldError.of("quietDays", "option"));
			}
		}
		return days;
	}

	private static @Nullable LocalTime time(String field, @Nullable String text, List<FieldError> errors) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
		}
		catch (DateTimeException problem) {
			errors.add(FieldError.of(field, "time"));
			return null;
		}
	}

	private static @Nullable String text(@Nullable LocalTime time) {
		return time == null ? null : time.toString();
	}

}
