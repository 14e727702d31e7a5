package org.alongside.people;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads what was typed, and gathers what is wrong with it.
 */
final class Typed {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Map<String, String> fields;

	private final List<FieldError> errors = new ArrayList<>();

	Typed(Map<String, String> fields) {
		this.fields = fields;
	}

	/** Returns the text, or null when there is none. */
	@Nullable String text(String field, int longest) {
		String text = plain(field);
		if (text.length() > longest) {
			refuse(field, "maxLength", longest);
		}
		return text.isEmpty() ? null : text;
	}

	/** Returns the text, which has to be there. */
	String required(String field, int longest) {
		String text = text(field, longest);
		if (text == null) {
			refuse(field, "required");
		}
		return Objects.requireNonNullElse(text, "");
	}

	/** Returns one of the words offered, or null when none was chosen. */
	@Nullable String option(String field, Collection<String> offered) {
		String text = plain(field);
		if (text.isEmpty()) {
			return null;
		}
		if (!offered.contains(text)) {
			refuse(field, "option");
		}
		return text;
	}

	/** Returns the day, or null when none was typed. */
	@Nullable LocalDate day(String field) {
		String text = plain(field);
		try {
			LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
			if (day != null && (day.isBefore(EARLIEST) || day.getYear() > 2200)) {
				refuse(field, "date");
				return null;
			}
			return day;
		}
		catch (DateTimeException problem) {
			refuse(field, "date");
			return null;
		}
	}

	/** Returns a day that is not in the future, or null when none was typed. */
	@Nullable LocalDate past(String field, LocalDate today) {
		LocalDate day = day(field);
		if (day != null && day.isAfter(today)) {
			refuse(field, "inFuture");
		}
		return day;
	}

	/** Returns the identifier, or null when there is none or it is no identifier. */
	@Nullable UUID id(String field) {
		String text = plain(field);
		try {
			return text.isEmpty() ? null : UUID.fromString(text);
		}
		catch (IllegalArgumentException problem) {
			refuse(field, "option");
			return null;
		}
	}

	boolean checked(String field) {
		return plain(field).equals("true");
	}

	int number(String field) {
		try {
			return Integer.parseInt(plain(field));
		}
		catch (NumberFormatException problem) {
			return 0;
		}
	}

	void refuse(String field, String code, Object... arguments) {
		errors.add(FieldError.of(field, code, arguments));
	}

	/**
	 * Ends reading.
	 * @throws RefusedException if anything was wrong
	 */
	void done() {
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
	}

	private String plain(String field) {
		return Objects.requireNonNullElse(fields.get(field), "").replace("\0", "").strip();
	}

}
