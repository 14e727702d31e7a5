package org.alongside.documents.fill;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How values are written into a form.
 */
public final class FormFormats {

	/**
	 * Ways to write a date, as {@link DateTimeFormatter} patterns; the first is usual.
	 */
	public static final List<String> DATES = List.of("MM/dd/yyyy", "MM/dd/yy", "MMddyyyy", "MMddyy", "MM-dd-yyyy",
			"dd/MM/yyyy", "ddMMyyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyyMMdd", "MMMM d, yyyy", "d MMMM yyyy", "MM", "dd",
			"yyyy", "yy");

	/** Ways to write words. */
	public static final List<String> WORDS = List.of("upper", "digits");

	/** How a date is written that nobody chose a way for; the first there is room for. */
	private static final List<String> USUAL = List.of(DATES.get(0), "MMddyyyy", "MMddyy");

	/** The longest name of a month in our languages, for patterns that write it out. */
	private static final int LONGEST_MONTH = 10;

	private FormFormats() {
	}

	/**
	 * Returns how a field writes a date when nobody chose a way: with separators where
	 * there is room, else without; null where not even the shortest whole date fits.
	 */
	public static @Nullable String usual(FormField field) {
		return USUAL.stream().filter(format -> fits(format, field)).findFirst().orElse(null);
	}

	/** Returns the ways to write a date that a field has room for. */
	public static List<String> dates(FormField field) {
		return DATES.stream().filter(format -> fits(format, field)).toList();
	}

	private static boolean fits(String format, FormField field) {
		return field.room() == null || format.replace("MMMM", "M".repeat(LONGEST_MONTH)).length() <= field.room();
	}

	/** Writes a date; the usual way of the field when the format is empty. */
	static String written(LocalDate date, String format, FormField field, Locale locale) {
		String usual = usual(field);
		String pattern = DATES.contains(format) ? format : usual != null ? usual : DATES.get(0);
		return DateTimeFormatter.ofPattern(pattern, locale).format(date);
	}

	static String written(String text, String format, Locale locale) {
		return switch (format) {
			case "upper" -> text.toUpperCase(locale);
			case "digits" -> text.replaceAll("\\D", "");
			default -> text;
		};
	}

}
