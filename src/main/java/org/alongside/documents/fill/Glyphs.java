package org.alongside.documents.fill;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters that can be set: those of Liberation Sans (OFL), written from left to
 * right, each for itself. Others are named, never replaced.
 */
@Component
class Glyphs {

	private static final String FONT = "/liberation/LiberationSans-Regular.ttf";

	private static final Set<Byte> FROM_THE_RIGHT = Set.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT,
			Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

	private static final Set<Integer> COMBINING = Set.of((int) Character.NON_SPACING_MARK,
			(int) Character.COMBINING_SPACING_MARK, (int) Character.ENCLOSING_MARK);

	/** Read when it is first needed. */
	private static final class Face {

		private static final TrueTypeFont FONT = read();

		private static final CmapLookup LETTERS = letters();

		private static TrueTypeFont read() {
			try (InputStream in = open()) {
				return new TTFParser().parse(new RandomAccessReadBuffer(in));
			}
			catch (IOException problem) {
				throw new UncheckedIOException(problem);
			}
		}

		private static CmapLookup letters() {
			try {
				return FONT.getUnicodeCmapLookup();
			}
			catch (IOException problem) {
				throw new UncheckedIOException(problem);
			}
		}

	}

	/** Opens the font; whoever opens it closes it. */
	static InputStream open() {
		InputStream font = Glyphs.class.getResourceAsStream(FONT);
		if (font == null) {
			throw new UncheckedIOException(new IOException("No font " + FONT));
		}
		return font;
	}

	/** Returns the words composed and without what nobody sees; line ends are kept. */
	static String composed(String text) {
		return Normalizer
			.normalize(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), Normalizer.Form.NFC)
			.replaceAll("[\\p{Cntrl}&&[^\n]]|\\p{Cf}", "")
			.strip();
	}

	/** Returns the letters of composed words that cannot be set, each once. */
	List<String> missing(String text) {
		Set<String> missing = new LinkedHashSet<>();
		text.codePoints()
			.filter(letter -> letter != '\n' && !has(letter))
			.forEach(letter -> missing.add(Character.toString(letter)));
		return List.copyOf(missing);
	}

	private static boolean has(int letter) {
		return !FROM_THE_RIGHT.contains(Character.getDirectionality(letter))
				&& !COMBINING.contains(Character.getType(letter)) && Face.LETTERS.getGlyphId(letter) > 0;
	}

	/** Returns how wide a line is in type of one point, in points. */
	double width(String line) {
		try {
			double units = 0;
			for (int letter : line.codePoints().toArray()) {
				units += Face.FONT.getAdvanceWidth(Face.LETTERS.getGlyphId(letter));
			}
			return units / Face.FONT.getUnitsPerEm();
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

}
