package org.alongside.tasks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which tasks are searched: lower case, without marks, so that {@code jose}
 * finds {@code José}.
 */
final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private SearchText() {
	}

	static String of(String... parts) {
		String text = Normalizer.normalize(String.join(" ", parts), Normalizer.Form.NFKD);
		return BLANKS.matcher(MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

}
