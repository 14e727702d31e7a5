package org.alongside.readiness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a paragraph among others, so that (v) does not come after (vii).
 *
 * @param section what it belongs to, such as {@code 42 CFR 441.18(a)(7)}
 * @param item its Roman number, or 0
 */
record Citation(String section, int item) implements Comparable<Citation> {

	private static final Pattern ITEM = Pattern.compile("^(.*)\\(([ivx]+)\\)");

	private static final List<String> NUMBERS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
			"xi", "xii", "xiii", "xiv", "xv");

	static Citation of(String text) {
		Matcher item = ITEM.matcher(text);
		return item.find() ? new Citation(item.group(1), NUMBERS.indexOf(item.group(2))) : new Citation(text, 0);
	}

	@Override
	public int compareTo(Citation other) {
		int sections = section.compareTo(other.section);
		return sections != 0 ? sections : Integer.compare(item, other.item);
	}

}
