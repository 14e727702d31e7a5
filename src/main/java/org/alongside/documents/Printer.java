package org.alongside.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets a paper as PDF/A-2a (ISO 19005-2, level A) that also keeps PDF/UA-1 (ISO 14289-1):
 * tagged, with its language and title, every font embedded, nothing fetched from
 * anywhere.
 */
@Component
class Printer {

	private static final List<Face> USUAL = List.of(new Face(Typeface.USUAL, 400, FontStyle.NORMAL),
			new Face(Typeface.BOLD, 700, FontStyle.NORMAL), new Face(Typeface.ITALIC, 400, FontStyle.ITALIC));

	private final SpringTemplateEngine templates;

	static {
		XRLog.setLoggingEnabled(false);
	}

	Printer(SpringTemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Writes the PDF.
	 * @param words what the template {@code documents/paper} is given
	 * @param to where to; not closed
	 */
	void print(Map<String, Object> words, Locale locale, OutputStream to) throws IOException {
		Lettering lettering = lettering(words, locale);
		List<Face> faces = new ArrayList<>(USUAL);
		lettering.used().keySet().forEach(typeface -> faces.add(new Face(typeface, 400, FontStyle.NORMAL)));
		Map<Face, TrueTypeFont> open = new LinkedHashMap<>();
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = builder(document);
			Map<Typeface, PDType0Font> fonts = new HashMap<>();
			for (Face face : faces) {
				open.put(face, face.typeface.open());
				PDType0Font font = PDType0Font.load(document, open.get(face), true);
				fonts.put(face.typeface, font);
				builder.useFont(new PDFontSupplier(font), face.typeface.family(), face.weight, face.style, true);
			}
			builder.withHtmlContent(lettering.page(), null);
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.createPDFKeepOpen();
				if (!lettering.used().isEmpty()) {
					// Typefaces are cut down to what is used when a document is saved,
					// not before.
					document.save(OutputStream.nullOutputStream());
					for (Face face : faces.subList(USUAL.size(), faces.size())) {
						LetterMap.correct(fonts.get(face.typeface), open.get(face),
								lettering.used().get(face.typeface));
					}
				}
				document.save(to);
			}
		}
		finally {
			for (TrueTypeFont font : open.values()) {
				font.close();
			}
		}
	}

	/** Writes the page; what cannot be printed is said on it. */
	private Lettering lettering(Map<String, Object> words, Locale locale) {
		Lettering lettering = Lettering.of(page(words, locale));
		if (lettering.missing().isEmpty()) {
			return lettering;
		}
		Map<String, Object> more = new HashMap<>(words);
		more.put("missing", String.join("; ", lettering.missing()));
		more.put("sign", Lettering.MISSING);
		return Lettering.of(page(more, locale));
	}

	private String page(Map<String, Object> words, Locale locale) {
		return legible(templates.process("documents/paper", new Context(locale, words)));
	}

	private static PdfRendererBuilder builder(PDDocument document) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePDDocument(document);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(Colours.PROFILE);
		builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
		builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
		builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
		builder.withProducer("Alongside");
		return builder;
	}

	/** Takes out what XML does not allow and nobody sees. */
	private static String legible(String page) {
		return page.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
	}

	/** Read with the first paper, not at the start. */
	private static final class Colours {

		private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	}

	private record Face(Typeface typeface, int weight, FontStyle style) {
	}

}
