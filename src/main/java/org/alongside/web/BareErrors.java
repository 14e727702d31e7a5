package org.alongside.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.util.Locale;

/**
 * What the container refuses before any page is asked, such as an address with a zero
 * byte in it: said in the product's words, with a way back.
 */
final class BareErrors extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
			<meta name="color-scheme" content="light dark"><title>%s</title></head>
			<body><main><h1>%s</h1><p>%s</p><p><a href="/tasks">Alongside</a></p></main></body></html>
			""";

	private final FaultTexts texts;

	BareErrors(FaultTexts texts) {
		this.texts = texts;
	}

	@Override
	protected void report(Request request, Response response, Throwable problem) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		Locale locale = request.getLocale().getLanguage().equals("es") ? request.getLocale() : Locale.ENGLISH;
		Fault fault = Fault.of(status);
		String title = HtmlUtils.htmlEscape(texts.title(fault, locale));
		response.setHeader("Content-Security-Policy", "default-src 'none'");
		response.setContentType("text/html");
		response.setCharacterEncoding("utf-8");
		try {
			response.getReporter()
				.write(PAGE.formatted(locale.getLanguage(), title, title,
						HtmlUtils.htmlEscape(texts.detail(fault, locale))));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException gone) {
			// Nobody reads it any more.
		}
	}

}
