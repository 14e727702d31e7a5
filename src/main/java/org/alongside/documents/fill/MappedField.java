package org.alongside.documents.fill;

/**
 * What a field is filled with.
 *
 * @param field full name of the field
 * @param value name of the value, {@code fixed} for {@code text} itself, or empty to
 * leave the field to the worker
 * @param text the fixed words; where an answer is chosen, what stands for which one, line
 * by line as {@code answer = option}; for a box, the answers that tick it, with commas
 * between
 * @param format how it is written, one of {@link FormFormats}, or empty
 */
public record MappedField(String field, String value, String text, String format) {

	/** The words themselves. */
	public static final String FIXED = "fixed";

	/** Left to the worker. */
	static MappedField empty(String field) {
		return new MappedField(field, "", "", "");
	}

}
