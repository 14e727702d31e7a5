package org.alongside.documents;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each letter of a page a typeface that has it. A letter that none has is shown by
 * {@link #MISSING}, and named.
 */
final class Lettering {

	/** Stands for a letter that cannot be printed. */
	static final char MISSING = '\u25A1';

	/** What is not set: tags, and the words nobody sees on the page. */
	private static final Pattern UNSET = Pattern.compile("<(title|style)\\b.*?</\\1>|<[^>]*>", Pattern.DOTALL);

	private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

	/** The lightest to the darkest of five colours of skin; there is one colour here. */
	private static final int SKIN = 0x1F3FB;

	private final Map<Typeface, Set<Integer>> used = new LinkedHashMap<>();

	private final Set<Integer> missing = new LinkedHashSet<>();

	private final StringBuilder page = new StringBuilder();

	private final boolean japanese;

	private Lettering(boolean japanese) {
		this.japanese = japanese;
	}

	/** Sets a page of XHTML whose letters are not yet set. */
	static Lettering of(String page) {
		String composed = Normalizer.normalize(page, Normalizer.Form.NFC);
		Lettering lettering = new Lettering(KANA.matcher(composed).find());
		Matcher unset = UNSET.matcher(composed);
		int from = 0;
		while (unset.find()) {
			lettering.set(composed.substring(from, unset.start()));
			lettering.page.append(unset.group());
			from = unset.end();
		}
		lettering.set(composed.substring(from));
		if (lettering.used.isEmpty() && lettering.missing.isEmpty()) {
			lettering.page.replace(0, lettering.page.length(), composed);
		}
		return lettering;
	}

	/** Returns the page with a typeface for each run of letters. */
	String page() {
		return page.toString();
	}

	/** Returns the letters each other typeface is used for. */
	Map<Typeface, Set<Integer>> used() {
		return Collections.unmodifiableMap(used);
	}

	/** Returns what cannot be printed, by number and name, in order of appearance. */
	List<String> missing() {
		return missing.stream().map(Lettering::named).toList();
	}

	private static String named(int letter) {
		String name = Character.getName(letter);
		return String.format(Locale.ROOT, "U+%04X", letter) + (name != null ? " " + name : "");
	}

	private void set(String words) {
		if (words.isBlank()) {
			page.append(words);
			return;
		}
		StringBuilder run = new StringBuilder();
		Typeface face = null;
		int[] all = words.codePoints().toArray();
		for (int at = 0; at < all.length; at++) {
			int letter = all[at];
			if (unseen(letter, face)) {
				continue;
			}
			boolean stays = accompanies(letter, face)
					|| letter == ' ' && at + 1 < all.length && between(face, face(all[at + 1]));
			Typeface next = stays ? face : face(letter);
			if (next != face) {
				close(run, face);
				face = next;
			}
			if (next != null) {
				used.computeIfAbsent(next, any -> new TreeSet<>()).add(letter);
			}
			run.appendCodePoint(next == null && !printable(letter) ? MISSING : letter);
		}
		close(run, face);
	}

	/**
	 * Returns whether a letter only tells how others look, and they look so anyway here.
	 */
	private static boolean unseen(int letter, @Nullable Typeface face) {
		return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF
				|| face == Typeface.EMOJI && (letter == 0x200D || letter >= SKIN && letter < SKIN + 5);
	}

	/** Returns whether a letter belongs to the one before, whatever else has it. */
	private static boolean accompanies(int letter, @Nullable Typeface face) {
		int type = Character.getType(letter);
		return face != null && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.FORMAT) && face.has(letter);
	}

	/** Returns whether a space is one of the words before and after it. */
	private static boolean between(@Nullable Typeface before, @Nullable Typeface after) {
		return before != null && before == after && !before.joined() && before.has(' ');
	}

	private boolean printable(int letter) {
		if (letter < 0x80 || Typeface.USUAL.has(letter) || Character.getType(letter) == Character.FORMAT) {
			return true;
		}
		missing.add(letter);
		return false;
	}

	/** Finds who has a letter that is not set as usual. */
	private @Nullable Typeface face(int letter) {
		if (letter < 0x80 || Typeface.USUAL.has(letter)) {
			return null;
		}
		UnicodeScript script = UnicodeScript.of(letter);
		List<Typeface> faces = new ArrayList<>();
		if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
			faces.addAll(List.of(Typeface.EMOJI, Typeface.JAPANESE, Typeface.CHINESE));
		}
		else {
			Typeface.OTHERS.stream().filter(face -> face.writes(script)).forEach(faces::add);
			if (japanese && script == UnicodeScript.HAN) {
				faces.add(0, Typeface.JAPANESE);
			}
		}
		return faces.stream().filter(face -> face.has(letter)).findFirst().orElse(null);
	}

	/**
	 * Adds a run. Each is an element of its own, also one that is set as usual: words
	 * beside elements would come before them in the file, and be read aloud so.
	 */
	private void close(StringBuilder run, @Nullable Typeface face) {
		if (run.isEmpty()) {
			return;
		}
		page.append("<span");
		if (face != null) {
			page.append(" style=\"font-family: '").append(face.family()).append('\'');
			double narrower = face.narrower(run.toString());
			if (narrower != 0) {
				page.append(String.format(Locale.ROOT, "; margin-right: %.3fem", -narrower));
			}
			page.append('"');
		}
		page.append('>').append(run).append("</span>");
		run.setLength(0);
	}

}
