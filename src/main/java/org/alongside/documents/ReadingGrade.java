package org.alongside.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a text is to read. English: grade of Flesch and Kincaid (Kincaid, Fishburne,
 * Rogers, Chissom 1975): {@code 0.39 × words per sentence + 11.8 × syllables per word −
 * 15.59}; lower is easier. Spanish: perspicuity of Szigriszt-Pazos (1993):
 * {@code 206.835 − 62.3 × syllables per word − words per sentence}, read on the INFLESZ
 * scale (Barrio-Cantalejo et al. 2008); higher is easier. Syllables are counted by the
 * groups of vowels, in English without a silent e: near enough for a text, not for a
 * word.
 *
 * @param spanish whether the Spanish formula was used
 * @param value what it says, to one decimal
 */
public record ReadingGrade(boolean spanish, double value) {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

	private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");

	/** Two strong vowels, or a weak one with an accent, are syllables of their own. */
	private static final Pattern SPANISH_VOWELS = Pattern
		.compile("[iuü]?[aeoáéó][iuüy]?(?![aeoáéóiuü])|[iuü]?[aeoáéó]|[íú]|[iuü]+|y(?!\\p{L})");

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=\\s|$)|\\n+");

	/** Tells how hard a text in English or Spanish is. */
	public static ReadingGrade of(String text, Locale locale) {
		boolean spanish = locale.getLanguage().equals("es");
		List<String> sentences = Arrays.stream(SENTENCE_END.split(text))
			.filter((sentence) -> WORD.matcher(sentence).find())
			.toList();
		int words = 0;
		int syllables = 0;
		Matcher word = WORD.matcher(text.toLowerCase(locale));
		while (word.find()) {
			words++;
			syllables += spanish ? spanishSyllables(word.group()) : englishSyllables(word.group());
		}
		if (words == 0) {
			return new ReadingGrade(spanish, spanish ? 100 : 0);
		}
		double length = (double) words / Math.max(1, sentences.size());
		double weight = (double) syllables / words;
		double value = spanish ? 206.835 - 62.3 * weight - length : 0.39 * length + 11.8 * weight - 15.59;
		return new ReadingGrade(spanish, Math.round(value * 10) / 10.0);
	}

	/**
	 * Returns whether it is harder than wanted.
	 * @param bound the highest grade in English, the lowest perspicuity in Spanish
	 */
	public boolean harderThan(double bound) {
		return spanish ? value < bound : value > bound;
	}

	private static int englishSyllables(String word) {
		String spoken = word.replaceAll("(?<=[^l])e$|(?<=[aeiouy][^aeioulty])es$|(?<=[^td])ed$|['’].*$", "");
		return Math.max(1, count(ENGLISH_VOWELS, spoken));
	}

	static int spanishSyllables(String word) {
		String spoken = word.replaceAll("qu(?=[eiéí])", "k").replaceAll("gu(?=[eiéí])", "g");
		return Math.max(1, count(SPANISH_VOWELS, spoken));
	}

	private static int count(Pattern pattern, String word) {
		return (int) pattern.matcher(word).results().count();
	}

}
