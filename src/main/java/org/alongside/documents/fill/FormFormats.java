package org.alongside.documents.fill;

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

	private FormFormats() {
	}

	static String written(LocalDate date, String format, Locale locale) {
		String pattern = DATES.contains(format) ? format : DATES.get(0);
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
