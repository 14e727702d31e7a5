package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Remembers the markup of pieces that say the same each time they are shown: a row of a
 * list, the texts of the scripts. A piece knows nothing but what is handed to it and the
 * reader's language, so that whoever may see those values may see its markup.
 */
@Component("markup")
public class Markup {

	/** Some 1.5 kB each; a frame or a menu some 6 kB. */
	private static final int MOST = 4000;

	private final ConcurrentLruCache<Piece, String> known;

	/** Makes pieces with an engine. */
	public Markup(ITemplateEngine engine) {
		this.known = new ConcurrentLruCache<>(MOST, piece -> made(engine, piece));
	}

	/**
	 * Returns the markup of a piece, escaped where its template escapes.
	 * @param template name of its template, which asks for no bean
	 * @param values everything the template names; compared with {@code equals}, and not
	 * changed afterwards
	 */
	public String of(String template, Map<String, Object> values) {
		return known.get(new Piece(template, null, values, LocaleContextHolder.getLocale()));
	}

	/**
	 * Returns the markup of the rows of a list, one after the other, each remembered by
	 * itself.
	 * @param template name of the template of a row, which asks for no bean and calls it
	 * {@code row}
	 * @param rows the rows; compared with {@code equals}, and not changed afterwards
	 * @param values what else the template names, the same for all rows
	 */
	public String each(String template, List<?> rows, Map<String, Object> values) {
		Locale locale = LocaleContextHolder.getLocale();
		StringBuilder all = new StringBuilder();
		rows.forEach(row -> all.append(known.get(new Piece(template, row, values, locale))));
		return all.toString();
	}

	private static String made(ITemplateEngine engine, Piece piece) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		var site = JakartaServletWebApplication.buildApplication(here.getRequest().getServletContext());
		var exchange = site.buildExchange(new Apart(here.getRequest()), Objects.requireNonNull(here.getResponse()));
		WebContext context = new WebContext(exchange, piece.locale(), piece.values());
		if (piece.row() != null) {
			context.setVariable("row", piece.row());
		}
		return engine.process(piece.template(), context).strip();
	}

	/**
	 * The request a piece is made for. Templates keep their variables as attributes of
	 * the request: those of a piece must not become those of the page around it, nor the
	 * other way round.
	 */
	private static final class Apart extends HttpServletRequestWrapper {

		private final Map<String, Object> attributes = new HashMap<>();

		Apart(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			return attributes.get(name);
		}

		@Override
		public Enumeration<String> getAttributeNames() {
			return Collections.enumeration(List.copyOf(attributes.keySet()));
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			if (value == null) {
				attributes.remove(name);
			}
			else {
				attributes.put(name, value);
			}
		}

		@Override
		public void removeAttribute(String name) {
			attributes.remove(name);
		}

	}

	private record Piece(String template, @Nullable Object row, Map<String, Object> values, Locale locale) {
	}

}
