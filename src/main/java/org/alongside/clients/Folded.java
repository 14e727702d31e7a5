package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes names, numbers and addresses in the form in which they are compared, so that
 * {@code José O'Brien} and {@code JOSE OBRIEN} are one name and {@code +1 (555) 010-0199}
 * and {@code 555.010.0199} one number.
 */
final class Folded {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´.]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

	private static final Pattern EXTENSION = Pattern.compile("(?i)(?:extension|ext\\.?|x|#)\\s{0,3}\\d{0,8}\\s*$");

	/** Letters that are no letter with a mark, and how they are written without. */
	private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ",
			"d", "ð", "d", "þ", "th", "ı", "i");

	/** What is typed into a field that must not stay empty. */
	private static final Set<String> NO_VALUES = Set.of("0", "00", "na", "nil", "no", "none", "null", "tbd", "test",
			"unknown", "unk", "undefined", "123456789", "1234567890", "078051120", "219099999");

	private Folded() {
	}

	static String words(@Nullable String text) {
		if (text == null) {
			return "";
		}
		String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		folded = folded.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			folded = folded.replace(letter.getKey(), letter.getValue());
		}
		folded = APOSTROPHES.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll("");
		return limit(BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip(), 240);
	}

	/** Returns null when there is nothing to compare. */
	static @Nullable String postalCode(@Nullable String code) {
		String folded = words(code).replace(" ", "");
		// A US code is compared without its four digits for the delivery point.
		if (folded.length() == 9 && folded.chars().allMatch(Character::isDigit)) {
			folded = folded.substring(0, 5);
		}
		return folded.isEmpty() ? null : limit(folded, 40);
	}

	/** Returns null when there is nothing to compare. */
	static @Nullable String street(NewClient.@Nullable PostalAddress address) {
		if (address == null) {
			return null;
		}
		String folded = words(String.join(" ", address.lines()));
		return folded.isEmpty() ? null : folded;
	}

	static String withoutExtension(String number) {
		return EXTENSION.matcher(number).replaceFirst("");
	}

	static String contact(String kind, String value) {
		if (kind.equals("phone")) {
			String digits = NO_DIGITS.matcher(withoutExtension(value)).replaceAll("");
			return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
		}
		return value.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns whether a value tells people apart, which 000-00-0000 and "unknown" do not.
	 */
	static boolean telling(String value) {
		String key = words(value).replace(" ", "");
		boolean oneSignRepeated = key.length() > 2 && key.chars().distinct().count() == 1;
		return !key.isEmpty() && !oneSignRepeated && !NO_VALUES.contains(key);
	}

	private static String limit(String text, int length) {
		return text.length() <= length ? text : text.substring(0, length);
	}

}
