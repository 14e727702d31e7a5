package org.alongside.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

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

	/** Some 1.5 kB each. */
	private static final int MOST = 4000;

	private final ConcurrentLruCache<Piece, String> known;

	Markup(ITemplateEngine engine) {
		this.known = new ConcurrentLruCache<>(MOST, piece -> made(engine, piece));
	}

	/**
	 * Returns the markup of a piece, escaped where its template escapes.
	 * @param template name of its template, which asks for no bean
	 * @param values everything the template names; compared with {@code equals}, and not
	 * changed afterwards
	 */
	public String of(String template, Map<String, Object> values) {
		return known.get(new Piece(template, values, LocaleContextHolder.getLocale()));
	}

	private static String made(ITemplateEngine engine, Piece piece) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		var site = JakartaServletWebApplication.buildApplication(here.getRequest().getServletContext());
		var exchange = site.buildExchange(here.getRequest(), Objects.requireNonNull(here.getResponse()));
		return engine.process(piece.template(), new WebContext(exchange, piece.locale(), piece.values())).strip();
	}

	private record Piece(String template, Map<String, Object> values, Locale locale) {
	}

}
