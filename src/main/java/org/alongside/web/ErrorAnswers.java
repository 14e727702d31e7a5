package org.alongside.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.shared.FieldError;
import org.alongside.staff.ApiPaths;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a program what went wrong as a problem (RFC 9457) and a person as a page. The
 * cause stays in the log, found there by a reference the person can quote.
 */
@Component
class ErrorAnswers {

	private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

	private final FaultTexts texts;

	private final LocaleResolver locales;

	private final ObjectMapper json;

	ErrorAnswers(FaultTexts texts, LocaleResolver locales, ObjectMapper json) {
		this.texts = texts;
		this.locales = locales;
		this.json = json;
	}

	/**
	 * Answers a request that failed.
	 * @param cause what went wrong, or null when only the status is known
	 * @return the page to show, or an empty one when the answer is written already
	 */
	ModelAndView answer(Fault fault, @Nullable Throwable cause, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (ApiPaths.inJson(request)) {
			problem(fault, cause, request, response, locales.resolveLocale(request));
			return new ModelAndView();
		}
		String reference = ErrorReference.next();
		log(fault, cause, request, reference);
		fault.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
		Locale locale = locales.resolveLocale(request);
		ModelAndView page = new ModelAndView("error");
		page.setStatus(fault.status());
		return page.addObject("status", fault.status().value())
			.addObject("reference", reference)
			.addObject("title", texts.title(fault, locale))
			.addObject("message", texts.detail(fault, locale));
	}

	/** Answers a program. */
	void problem(Fault fault, @Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		String reference = ErrorReference.next();
		log(fault, cause, request, reference);
		fault.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
		write(fault, reference, locale, response);
	}

	private void write(Fault fault, String reference, Locale locale, HttpServletResponse response) throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", texts.title(fault, locale));
		problem.put("status", fault.status().value());
		problem.put("detail", texts.detail(fault, locale));
		if (fault.conflict() != null) {
			problem.put("code", fault.conflict());
		}
		if (!fault.errors().isEmpty()) {
			problem.put("errors", fault.errors().stream().map(error -> described(error, locale)).toList());
		}
		if (fault.confirmation() != null) {
			problem.put("confirmation", fault.confirmation());
		}
		if (fault.status().is5xxServerError()) {
			problem.put("reference", reference);
		}
		byte[] body = json.writeValueAsBytes(problem);
		response.resetBuffer();
		response.setStatus(fault.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader("Content-Language", locale.toLanguageTag());
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	private Map<String, Object> described(FieldError error, Locale locale) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("field", error.field());
		described.put("code", error.code());
		described.put("message", texts.of(error, locale));
		return described;
	}

	private static void log(Fault fault, @Nullable Throwable cause, HttpServletRequest request, String reference) {
		// The pattern, not the address: what was typed into an address is nobody's
		// business.
		Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		List<Object> facts = List.of(request.getMethod(), (route != null) ? route : "(no route)",
				fault.status().value(), reference);
		if (fault.status().is5xxServerError()) {
			log.error("{} {} answered {}, reference {}", facts.get(0), facts.get(1), facts.get(2), facts.get(3), cause);
		}
		else if (fault.status() != HttpStatus.UNAUTHORIZED) {
			log.info("{} {} answered {}, reference {}", facts.toArray());
		}
	}

}
