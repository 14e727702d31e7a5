package org.alongside.forms;

/**
 * Text from outside as it may stand in an error or a log.
 */
final class Printable {

	private static final int LENGTH = 80;

	private Printable() {
	}

	static String of(String text) {
		String shown = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
		return shown.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
	}

	/**
	 * Returns whether a text can be kept: without control characters other than line
	 * break and tab, and without halves of characters, which the database refuses.
	 */
	static boolean storable(String text) {
		return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
			case Character.CONTROL -> point != '\n' && point != '\t';
			case Character.SURROGATE -> true;
			default -> false;
		});
	}

}
