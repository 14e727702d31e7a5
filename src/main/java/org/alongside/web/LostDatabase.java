package org.alongside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.ApiPaths;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Says at once that the database cannot be reached. The page for errors would ask it who
 * is signed in, and wait as long again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostDatabase extends OncePerRequestFilter {

	private final ErrorAnswers answers;

	private final BarePage page;

	LostDatabase(ErrorAnswers answers, BarePage page) {
		this.answers = answers;
		this.page = page;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException problem) {
			Fault fault = Fault.of(problem);
			if (fault.status() != HttpStatus.SERVICE_UNAVAILABLE || response.isCommitted()) {
				throw problem;
			}
			response.resetBuffer();
			if (ApiPaths.inJson(request)) {
				answers.problem(fault, problem, request, response, request.getLocale());
				return;
			}
			response.getWriter().write(page.answer(fault, problem, request.getLocale(), response));
		}
	}

}
