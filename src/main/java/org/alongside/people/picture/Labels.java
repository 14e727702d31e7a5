package org.alongside.people.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks names into short lines.
 */
final class Labels {

	private static final int LINES = 3;

	private Labels() {
	}

	/** Returns at most three lines; what does not fit is in the text form. */
	static List<String> of(String text, int longest) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		List<String> shown = new ArrayList<>();
		for (String one : lines.size() > LINES ? lines.subList(0, LINES) : lines) {
			shown.add(one.codePointCount(0, one.length()) > longest + 2
					? one.substring(0, one.offsetByCodePoints(0, longest + 1)) + "…" : one);
		}
		if (lines.size() > LINES) {
			shown.set(LINES - 1, shown.get(LINES - 1) + " …");
		}
		return shown;
	}

}
