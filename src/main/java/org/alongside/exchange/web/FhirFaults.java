package org.alongside.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.exchange.FhirParsing;
import org.alongside.exchange.FhirRefused;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells a system that sends FHIR what went wrong in the form it reads: an
 * OperationOutcome.
 */
@Component
class FhirFaults implements HandlerExceptionResolver {

	static final String JSON = "application/fhir+json";

	private static final Logger log = LoggerFactory.getLogger(FhirFaults.class);

	private static final long MOST = 20L * 1024 * 1024;

	private final Sentences sentences;

	private final LocaleResolver locales;

	FhirFaults(Sentences sentences, LocaleResolver locales) {
		this.sentences = sentences;
		this.locales = locales;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception problem) {
		if (!request.getRequestURI().equals(request.getContextPath() + "/fhir") || response.isCommitted()) {
			return null;
		}
		try {
			answer(request, response, problem);
			return new ModelAndView();
		}
		catch (IOException gone) {
			return new ModelAndView();
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Exception problem)
			throws IOException {
		Locale locale = locales.resolveLocale(request);
		OperationOutcome outcome = new OperationOutcome();
		int status = status(request, problem);
		if (problem instanceof FhirRefused refused) {
			OperationOutcome.OperationOutcomeIssueComponent issue = issue(outcome, refused.kind().issueType(),
					sentences.of(refused, locale));
			if (refused.expression() != null) {
				issue.addExpression(refused.expression());
			}
		}
		else if (problem instanceof RefusedException refused) {
			for (FieldError error : refused.errors()) {
				issue(outcome, "invalid", sentences.of(error, locale)).setDiagnostics(error.field());
			}
		}
		else if (problem instanceof ConflictException conflict) {
			issue(outcome, "conflict", sentences.of(conflict, locale).get(0));
		}
		else {
			general(outcome, status, locale, problem);
		}
		if (status == 401) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		if (problem instanceof ErrorResponse known) {
			known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
		}
		write(response, status, FhirParsing.write(outcome));
	}

	private void general(OperationOutcome outcome, int status, Locale locale, Exception problem) {
		switch (status) {
			case 401 -> issue(outcome, "login", sentences.of("exchange.refused.signIn", locale));
			case 403, 404 -> issue(outcome, "forbidden", sentences.of("exchange.refused.forbidden", locale));
			case 405 -> issue(outcome, "not-supported", sentences.of("exchange.refused.onlyPost", locale));
			case 409 -> issue(outcome, "conflict", sentences.of("exchange.refused.conflict", locale));
			case 413 -> issue(outcome, "too-long", sentences.of(FhirRefused.tooLarge(), locale));
			default -> {
				String reference = UUID.randomUUID().toString().substring(0, 8);
				if (status >= 500) {
					log.error("FHIR was not taken in, reference {}", reference, problem);
				}
				issue(outcome, status >= 500 ? "exception" : "invalid", sentences
					.of(status >= 500 ? "exchange.refused.fault" : "exchange.refused.request", locale, reference));
			}
		}
	}

	private static int status(HttpServletRequest request, Exception problem) {
		if (problem instanceof FhirRefused refused) {
			return refused.kind().status();
		}
		if (problem instanceof RefusedException) {
			return 422;
		}
		if (problem instanceof ConflictException || problem instanceof ConcurrencyFailureException) {
			return 409;
		}
		if (problem instanceof AuthenticationException) {
			return 401;
		}
		if (problem instanceof AccessDeniedException) {
			// Who may not send is not told what is here, as everywhere else.
			return problem instanceof CsrfException ? 403 : 404;
		}
		if (problem instanceof ErrorResponse known) {
			return known.getStatusCode().value();
		}
		return problem instanceof IOException && request.getContentLengthLong() > MOST ? 413 : 500;
	}

	private static OperationOutcome.OperationOutcomeIssueComponent issue(OperationOutcome outcome, String type,
			String sentence) {
		OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
			.setSeverity(IssueSeverity.ERROR)
			.setCode(OperationOutcome.IssueType.fromCode(type));
		issue.getDetails().setText(sentence);
		return issue;
	}

	static void write(HttpServletResponse response, int status, String body) throws IOException {
		response.resetBuffer();
		response.setStatus(status);
		response.setContentType(JSON);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
	}

}
