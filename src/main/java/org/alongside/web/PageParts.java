package org.alongside.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page in parts: text that stays, and in between the names of places.
 */
class PageParts {

	private static final String TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString();

	private final byte[][] texts;

	private final String[] names;

	private final Locale locale;

	/**
	 * Keeps a page.
	 * @param parts texts and names of places, in turns
	 */
	PageParts(List<String> parts, Locale locale) {
		this.texts = new byte[parts.size() / 2 + 1][];
		this.names = new String[parts.size() / 2];
		for (int i = 0; i < parts.size(); i++) {
			if (i % 2 == 0) {
				texts[i / 2] = parts.get(i).getBytes(StandardCharsets.UTF_8);
			}
			else {
				names[i / 2] = parts.get(i);
			}
		}
		this.locale = locale;
	}

	/** Writes the page with its places filled. */
	void write(Map<String, String> places, HttpServletResponse response) throws IOException {
		byte[][] filled = new byte[names.length][];
		int length = texts[names.length].length;
		for (int i = 0; i < names.length; i++) {
			filled[i] = places.getOrDefault(names[i], "").getBytes(StandardCharsets.UTF_8);
			length += texts[i].length + filled[i].length;
		}
		response.setLocale(locale);
		response.setContentType(TYPE);
		response.setContentLength(length);
		ServletOutputStream out = response.getOutputStream();
		for (int i = 0; i < names.length; i++) {
			out.write(texts[i]);
			out.write(filled[i]);
		}
		out.write(texts[names.length]);
	}

}
