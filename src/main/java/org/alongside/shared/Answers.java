package org.alongside.shared;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads the answers of a form by field key. A form's answers are checked before they get
 * here; what is missing all the same is refused, never guessed.
 *
 * @param values the answers, by field key
 */
public record Answers(Map<String, ?> values) {

	/** Returns the text without surrounding space, or null when there is none. */
	public @Nullable String text(String key) {
		Object value = values.get(key);
		String text = (value != null) ? value.toString().strip() : "";
		return text.isEmpty() ? null : text;
	}

	/**
	 * Returns the text that must be there.
	 * @throws RefusedException if it is missing
	 */
	public String required(String key) {
		String text = text(key);
		if (text == null) {
			throw new RefusedException(FieldError.of(key, "required"));
		}
		return text;
	}

	/** Returns whether a box is ticked or a question answered with {@code yes}. */
	public boolean yes(String key) {
		Object value = values.get(key);
		return Boolean.TRUE.equals(value) || "yes".equals(value) || "true".equals(value);
	}

	/**
	 * Returns the answer to a question that may be left open, or null when it was not
	 * asked. A box that nobody touched says nothing: an unticked one is no answer.
	 */
	public @Nullable Boolean told(String key) {
		return yes(key) ? Boolean.TRUE : "no".equals(values.get(key)) ? Boolean.FALSE : null;
	}

	/**
	 * Returns the number, or null when there is none.
	 * @throws RefusedException if it is not a number
	 */
	public @Nullable BigDecimal number(String key) {
		String text = text(key);
		try {
			return (text != null) ? new BigDecimal(text) : null;
		}
		catch (NumberFormatException ex) {
			throw new RefusedException(FieldError.of(key, "number"));
		}
	}

	/**
	 * Returns the whole number, or null when there is none.
	 * @throws RefusedException if it is not a whole number
	 */
	public @Nullable Integer wholeNumber(String key) {
		BigDecimal number = number(key);
		try {
			return (number != null) ? number.intValueExact() : null;
		}
		catch (ArithmeticException ex) {
			throw new RefusedException(FieldError.of(key, "number"));
		}
	}

	/**
	 * Returns the date, or null when there is none.
	 * @throws RefusedException if it is not an ISO date
	 */
	public @Nullable LocalDate date(String key) {
		String text = text(key);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (java.time.format.DateTimeParseException ex) {
			throw new RefusedException(FieldError.of(key, "date"));
		}
	}

	/** Returns what was ticked in a list; empty when nothing was. */
	public List<String> choices(String key) {
		return (values.get(key) instanceof List<?> list) ? list.stream().map(Object::toString).distinct().toList()
				: List.of();
	}

	/** Returns the rows of a repeated group; empty when there are none. */
	@SuppressWarnings("unchecked")
	public List<Answers> rows(String key) {
		return (values.get(key) instanceof List<?> list)
				? list.stream().filter(Map.class::isInstance).map((row) -> new Answers((Map<String, ?>) row)).toList()
				: List.of();
	}

}
