package org.alongside.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Breaks labels into lines by the widths of a common sans-serif, the same on every
 * machine, whatever fonts it has.
 */
final class TextLines {

	private static final Map<Character, Double> WIDTHS = Map.ofEntries(Map.entry(' ', 0.28), Map.entry('i', 0.22),
			Map.entry('j', 0.22), Map.entry('l', 0.22), Map.entry('t', 0.28), Map.entry('f', 0.28),
			Map.entry('r', 0.33), Map.entry('m', 0.83), Map.entry('w', 0.72), Map.entry('I', 0.28),
			Map.entry('M', 0.83), Map.entry('W', 0.94), Map.entry('-', 0.33), Map.entry(',', 0.28),
			Map.entry('.', 0.28));

	private TextLines() {
	}

	/**
	 * Returns the lines of a text.
	 * @param size height of the font in pixels
	 * @param limit width of a line in pixels; a longer word stands alone
	 */
	static List<String> wrap(String text, double size, double limit) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.strip().split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && width(longer, size) > limit) {
				lines.add(line);
				line = word;
			}
			else {
				line = longer;
			}
		}
		lines.add(line);
		return lines;
	}

	static double width(String text, double size) {
		double sum = 0;
		for (char c : text.toCharArray()) {
			sum += WIDTHS.getOrDefault(c, Character.isUpperCase(c) ? 0.67 : 0.55);
		}
		return sum * size;
	}

}
