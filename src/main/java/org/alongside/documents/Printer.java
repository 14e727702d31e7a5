package org.alongside.documents;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Sets a paper as PDF/A-2a (ISO 19005-2, level A) that also keeps PDF/UA-1 (ISO 14289-1):
 * tagged, with its language and title, every font embedded, nothing fetched from
 * anywhere.
 */
@Component
class Printer {

	private static final String FONTS = "/liberation/LiberationSans-";

	private static final String FAMILY = "Liberation Sans";

	private final SpringTemplateEngine templates;

	private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

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
		String page = legible(templates.process("documents/paper", new Context(locale, words)));
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
		builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
		font(builder, "Regular", 400, FontStyle.NORMAL);
		font(builder, "Bold", 700, FontStyle.NORMAL);
		font(builder, "Italic", 400, FontStyle.ITALIC);
		builder.withProducer("Alongside");
		builder.withHtmlContent(page, null);
		builder.toStream(to);
		builder.run();
	}

	private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
		builder.useFont(() -> face(face), FAMILY, weight, style, true);
	}

	private static InputStream face(String face) {
		InputStream font = Printer.class.getResourceAsStream(FONTS + face + ".ttf");
		if (font == null) {
			throw new UncheckedIOException(new IOException("No font " + face));
		}
		return font;
	}

	/** Takes out what XML does not allow and nobody sees. */
	private static String legible(String page) {
		return page.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
	}

}
