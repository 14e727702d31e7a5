package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.ApiPaths;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.util.Optional;

/**
 * Catches what controllers throw and what the security rules refuse.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

	private final ErrorAnswers answers;

	ErrorAdvice(ErrorAnswers answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	@Nullable ModelAndView failed(Exception problem, @SignedIn Optional<StaffProfile> me, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (problem instanceof AsyncRequestNotUsableException || response.isCommitted()) {
			// Whoever asked has gone, or has half an answer that cannot be mended.
			return null;
		}
		if (problem instanceof AuthenticationException && !ApiPaths.match(request)) {
			return new ModelAndView("redirect:/sign-in");
		}
		ModelAndView page = answers.answer(Fault.of(problem), problem, request, response);
		return page.isEmpty() ? page : page.addObject("me", me.orElse(null));
	}

}
