package org.alongside.documents;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.gsub.GsubWorker;
import org.apache.fontbox.ttf.gsub.GsubWorkerFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A typeface on the class path. Its file is read when a paper first needs it, and may be
 * forgotten when memory is short; which letters it has is remembered.
 */
final class Typeface {

	/** What the papers are set in: Latin, Greek, Cyrillic and Hebrew letters. */
	static final Typeface USUAL = new Typeface("Liberation Sans", "/liberation/LiberationSans-Regular.ttf", false,
			Set.of());

	static final Typeface BOLD = new Typeface("Liberation Sans", "/liberation/LiberationSans-Bold.ttf", false,
			Set.of());

	static final Typeface ITALIC = new Typeface("Liberation Sans", "/liberation/LiberationSans-Italic.ttf", false,
			Set.of());

	static final Typeface EMOJI = other("Noto Emoji", "noto-emoji", "NotoEmoji", false);

	static final Typeface JAPANESE = other("BIZ UDPGothic", "biz-udpgothic", "BIZUDPGothic", false,
			UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

	static final Typeface CHINESE = other("Noto Sans SC", "noto-sans-sc", "NotoSansSC", false, UnicodeScript.HAN,
			UnicodeScript.BOPOMOFO);

	/** The others, each for the letters of its scripts. */
	static final List<Typeface> OTHERS = List.of(
			other("Noto Sans Arabic", "noto-sans-arabic", "NotoSansArabic", false, UnicodeScript.ARABIC),
			other("Noto Sans Devanagari", "noto-sans-devanagari", "NotoSansDevanagari", true, UnicodeScript.DEVANAGARI),
			other("Noto Sans Bengali", "noto-sans-bengali", "NotoSansBengali", true, UnicodeScript.BENGALI),
			other("Noto Sans Thai", "noto-sans-thai", "NotoSansThai", false, UnicodeScript.THAI),
			other("Noto Sans Ethiopic", "noto-sans-ethiopic", "NotoSansEthiopic", false, UnicodeScript.ETHIOPIC),
			other("Noto Sans Armenian", "noto-sans-armenian", "NotoSansArmenian", false, UnicodeScript.ARMENIAN),
			other("Noto Sans Georgian", "noto-sans-georgian", "NotoSansGeorgian", false, UnicodeScript.GEORGIAN),
			JAPANESE, other("Nanum Gothic", "nanum-gothic", "NanumGothic", false, UnicodeScript.HANGUL), CHINESE,
			EMOJI);

	private final String family;

	private final String file;

	private final boolean joined;

	private final Set<UnicodeScript> scripts;

	private SoftReference<byte[]> content = new SoftReference<>(null);

	/** What words are measured with; it reads memory only and holds nothing open. */
	private SoftReference<TrueTypeFont> measure = new SoftReference<>(null);

	private volatile @Nullable BitSet letters;

	private Typeface(String family, String file, boolean joined, Set<UnicodeScript> scripts) {
		this.family = family;
		this.file = file;
		this.joined = joined;
		this.scripts = scripts;
	}

	private static Typeface other(String family, String directory, String file, boolean joined,
			UnicodeScript... scripts) {
		return new Typeface(family, "/typefaces/" + directory + "/400Regular/" + file + "_400Regular.ttf", joined,
				Set.of(scripts));
	}

	/** Returns its name in style sheets. */
	String family() {
		return family;
	}

	/** Returns whether it puts letters together by rules of its own. */
	boolean joined() {
		return joined;
	}

	/** Returns whether it is made for a script. */
	boolean writes(UnicodeScript script) {
		return scripts.contains(script);
	}

	/** Returns whether it has a letter. */
	boolean has(int letter) {
		BitSet known = letters;
		if (known == null) {
			known = read();
			letters = known;
		}
		return known.get(letter);
	}

	private BitSet read() {
		BitSet found = new BitSet();
		try (TrueTypeFont font = open()) {
			CmapLookup glyphs = font.getUnicodeCmapLookup();
			for (int letter = ' '; letter <= Character.MAX_CODE_POINT && letter < 0x30000; letter++) {
				if (glyphs.getGlyphId(letter) > 0) {
					found.set(letter);
				}
			}
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
		return found;
	}

	/** Opens it; whoever opens it closes it. */
	TrueTypeFont open() {
		try {
			return new TTFParser().parse(new RandomAccessReadBuffer(content()));
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private synchronized byte[] content() throws IOException {
		byte[] known = content.get();
		if (known == null) {
			try (InputStream in = Typeface.class.getResourceAsStream(file)) {
				if (in == null) {
					throw new IOException("No typeface " + file);
				}
				known = in.readAllBytes();
			}
			if (!joined) {
				hide(known, "GSUB");
				hide(known, "GPOS");
			}
			content = new SoftReference<>(known);
		}
		return known;
	}

	/**
	 * Takes a table out of the directory of a TrueType file. The tables of ligatures and
	 * kerning cost more time than all the rest of a paper, and are not needed where each
	 * letter stands for itself.
	 */
	private static void hide(byte[] font, String table) {
		byte[] name = table.getBytes(StandardCharsets.US_ASCII);
		int tables = ByteBuffer.wrap(font).getShort(4);
		for (int entry = 0; entry < tables; entry++) {
			int at = 12 + 16 * entry;
			if (font[at] == name[0] && font[at + 1] == name[1] && font[at + 2] == name[2] && font[at + 3] == name[3]) {
				font[at] = 'x';
			}
		}
	}

	/**
	 * Returns by how much a word is narrower when its letters are put together than one
	 * by one, in ems.
	 */
	synchronized double narrower(String word) {
		if (!joined) {
			return 0;
		}
		try {
			TrueTypeFont font = measure.get();
			if (font == null) {
				font = open();
				measure = new SoftReference<>(font);
			}
			CmapLookup glyphs = font.getUnicodeCmapLookup();
			GsubWorker worker = new GsubWorkerFactory().getGsubWorker(glyphs, font.getGsubData());
			List<Integer> single = word.codePoints().map(glyphs::getGlyphId).boxed().toList();
			return (width(font, single) - width(font, worker.applyTransforms(single))) / font.getUnitsPerEm();
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private static double width(TrueTypeFont font, List<Integer> glyphs) throws IOException {
		double width = 0;
		for (int glyph : glyphs) {
			width += font.getAdvanceWidth(glyph);
		}
		return width;
	}

}
