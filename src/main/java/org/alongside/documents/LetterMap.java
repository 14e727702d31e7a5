package org.alongside.documents;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says which letters the glyphs of a typeface stand for (ToUnicode, ISO 32000-1 9.10.3),
 * so that what was printed can be read aloud, searched and copied as it was written: of
 * several letters that share a glyph the one that was written, the plain letter for a
 * shape of it, and all the letters of a glyph that is put together.
 */
final class LetterMap {

	/** The shapes that Arabic letters take in a word (Unicode blocks of that name). */
	private static final int[][] SHAPES = { { 0xFB50, 0xFDFF }, { 0xFE70, 0xFEFC } };

	private static final int MOST_PER_BLOCK = 100;

	private final Map<Integer, String> letters = new TreeMap<>();

	private LetterMap() {
	}

	/**
	 * Rewrites what the glyphs of a font stand for. The font has been cut down to what is
	 * used, so that its map is there.
	 * @param written the letters that were written in it
	 */
	static void correct(PDType0Font font, TrueTypeFont typeface, Set<Integer> written) throws IOException {
		COSStream stream = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
		LetterMap map = new LetterMap();
		CmapLookup glyphs = typeface.getUnicodeCmapLookup();
		written.forEach(letter -> map.put(glyphs.getGlyphId(letter), Character.toString(letter)));
		for (int[] block : SHAPES) {
			for (int shape = block[0]; shape <= block[1]; shape++) {
				map.put(glyphs.getGlyphId(shape),
						Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC).strip());
			}
		}
		map.keep(stream, typeface.getNumberOfGlyphs());
		map.putTogether(typeface.getGsubData());
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(map.text().getBytes(StandardCharsets.US_ASCII));
		}
	}

	private void put(int glyph, String words) {
		if (glyph > 0 && !words.isEmpty()) {
			letters.putIfAbsent(glyph, words);
		}
	}

	private void keep(COSStream stream, int glyphs) throws IOException {
		CMap known = new CMapParser().parse(new RandomAccessReadBuffer(stream.createInputStream()));
		for (int glyph = 1; glyph < glyphs; glyph++) {
			String words = known.toUnicode(glyph, 2);
			if (words != null) {
				put(glyph, words);
			}
		}
	}

	/** Follows the rules by which letters are put together until nothing new is found. */
	private void putTogether(GsubData rules) {
		if (rules == GsubData.NO_DATA_FOUND) {
			return;
		}
		int before;
		do {
			before = letters.size();
			for (String name : rules.getSupportedFeatures()) {
				ScriptFeature feature = rules.getFeature(name);
				for (List<Integer> parts : feature.getAllGlyphIdsForSubstitution()) {
					if (letters.keySet().containsAll(parts)) {
						StringBuilder words = new StringBuilder();
						parts.forEach(part -> words.append(letters.get(part)));
						put(feature.getReplacementForGlyphs(parts), words.toString());
					}
				}
			}
		}
		while (letters.size() > before);
	}

	private String text() {
		StringBuilder text = new StringBuilder("""
				/CIDInit /ProcSet findresource begin
				12 dict begin
				begincmap
				/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
				/CMapName /Adobe-Identity-UCS def
				/CMapType 2 def
				1 begincodespacerange
				<0000> <FFFF>
				endcodespacerange
				""");
		List<Map.Entry<Integer, String>> all = List.copyOf(letters.entrySet());
		for (int from = 0; from < all.size(); from += MOST_PER_BLOCK) {
			List<Map.Entry<Integer, String>> block = all.subList(from, Math.min(all.size(), from + MOST_PER_BLOCK));
			text.append(block.size()).append(" beginbfchar\n");
			block.forEach(entry -> text.append('<')
				.append(HexFormat.of().toHexDigits(entry.getKey().shortValue()))
				.append("> <")
				.append(HexFormat.of().formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE)))
				.append(">\n"));
			text.append("endbfchar\n");
		}
		return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
	}

}
