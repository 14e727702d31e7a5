package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something the record can know of a person, as {@code forms/known-facts.yaml} lists it.
 *
 * @param name the name forms know it by, such as {@code pronouns}
 * @param shape what its value looks like
 * @param longest at most so many characters; null when the shape says it
 * @param least the least number, or null
 * @param most the greatest number, or null
 * @param options the codes of a choice; empty for other shapes
 * @param past whether a date must not lie in the future
 */
public record KnownFact(String name, FactShape shape, @Nullable Integer longest, @Nullable BigDecimal least,
		@Nullable BigDecimal most, List<String> options, boolean past) {

	/** As long as the column of what was said. */
	static final int LONGEST = 2000;

	public KnownFact {
		options = Objects.requireNonNullElse(options, List.of());
	}

	/**
	 * Returns whether an answer says something about the person: one that a choice does
	 * not list, such as {@code unknown}, does not.
	 */
	public boolean says(String value) {
		return shape != FactShape.CHOICE || options.contains(value);
	}

	/**
	 * Returns whether two values mean the same, however they are written.
	 */
	public boolean same(String one, String other) {
		return switch (shape) {
			case PHONE -> Folded.contact("phone", one).equals(Folded.contact("phone", other));
			case EMAIL -> Folded.contact("email", one).equals(Folded.contact("email", other));
			case WHOLE, AMOUNT -> number(one).equals(number(other));
			case LANGUAGE -> Locale.forLanguageTag(one).equals(Locale.forLanguageTag(other));
			// A single line shows the line breaks of a longer text as spaces.
			case TEXT, PROSE -> flat(one).equals(flat(other));
			default -> one.equals(other);
		};
	}

	int limit() {
		return longest == null ? LONGEST : longest;
	}

	/**
	 * What is no number is compared as it stands; it is refused when it is to be kept.
	 */
	private static Object number(String value) {
		try {
			return new BigDecimal(value).stripTrailingZeros();
		}
		catch (NumberFormatException problem) {
			return value;
		}
	}

	private static String flat(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

}
