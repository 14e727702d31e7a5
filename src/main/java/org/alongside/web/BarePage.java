package org.alongside.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.util.Locale;

/**
 * The page for what fails where no other page can be asked: it needs neither the database
 * nor anybody signed in.
 */
@Component
class BarePage {

	private static final Logger log = LoggerFactory.getLogger(BarePage.class);

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark"><title>%s</title><link rel="stylesheet" href="%s"></head>
			<body><main class="narrow"><div class="empty"><h1>%s</h1><p>%s</p><p class="small">%s</p>
			<a class="button" href="/tasks">Alongside</a></div></main></body></html>
			""";

	private final FaultTexts texts;

	private final Assets assets;

	BarePage(FaultTexts texts, Assets assets) {
		this.texts = texts;
		this.assets = assets;
	}

	/**
	 * Sets status and headers, and returns the page. A fault of ours is logged with the
	 * reference that the page shows.
	 */
	String answer(Fault fault, @Nullable Throwable problem, Locale asked, HttpServletResponse response) {
		boolean ours = fault.status().is5xxServerError();
		String reference = ErrorReference.next();
		if (ours) {
			log.error("Answered {} without a page, reference {}", fault.status().value(), reference, problem);
		}
		response.setStatus(fault.status().value());
		response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'");
		response.setContentType("text/html");
		response.setCharacterEncoding("utf-8");
		Locale locale = asked.getLanguage().equals("es") ? asked : Locale.ENGLISH;
		String title = HtmlUtils.htmlEscape(texts.title(fault, locale));
		return PAGE.formatted(locale.getLanguage(), title, assets.url("app.css"), title,
				HtmlUtils.htmlEscape(texts.detail(fault, locale)),
				ours ? texts.reference(locale) + " <code>" + reference + "</code>" : "");
	}

}
