package org.alongside.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression written for the browser, applied with a limit on effort.
 */
final class JavaScriptPattern {

	private static final int EFFORT = 2_000_000;

	private JavaScriptPattern() {
	}

	/**
	 * Returns whether the text contains a match. A pattern that cannot be read or would
	 * take too long does not match.
	 */
	static boolean matches(String pattern, String text) {
		try {
			Matcher matcher = Pattern.compile(translate(pattern)).matcher(new Limited(text, new int[1]));
			return matcher.find();
		}
		catch (RuntimeException | StackOverflowError ex) {
			return false;
		}
	}

	/**
	 * Java's {@code $} also matches before a last line break, and inside brackets Java
	 * knows sets within sets: both mean something else in the browser.
	 */
	private static String translate(String pattern) {
		StringBuilder java = new StringBuilder();
		boolean set = false;
		int i = 0;
		while (i < pattern.length()) {
			char character = pattern.charAt(i);
			if (character == '\\' && i + 1 < pattern.length()) {
				java.append(pattern, i, i + 2);
				i++;
			}
			else if (set && (character == '[' || character == '&')) {
				java.append('\\').append(character);
			}
			else if (!set && character == '$') {
				java.append("\\z");
			}
			else {
				set = set ? character != ']' : character == '[';
				java.append(character);
			}
			i++;
		}
		return java.toString();
	}

	/** A text that can only be looked at so many times, however it is cut. */
	private record Limited(CharSequence text, int[] looks) implements CharSequence {

		@Override
		public char charAt(int index) {
			if (++looks[0] > EFFORT) {
				throw new IllegalStateException("Pattern takes too long");
			}
			return text.charAt(index);
		}

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Limited(text.subSequence(start, end), looks);
		}

		@Override
		public String toString() {
			return text.toString();
		}

	}

}
