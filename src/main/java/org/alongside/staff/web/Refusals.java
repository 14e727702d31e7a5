package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.ApiPaths;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/**
 * What somebody gets who may not have what they asked for: a page sends them to sign in
 * or is not found, a script of a page and a program are told. What is forbidden is not
 * found, so that nobody learns that it exists.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String SIGN_IN = "/sign-in";

	private final HandlerExceptionResolver problems;

	Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		String signIn = request.getContextPath() + SIGN_IN;
		if (ApiPaths.match(request)) {
			problems.resolveException(request, response, null, reason);
		}
		else if (fromPage(request)) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			// 303 turns whatever was asked into a GET.
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader("Location", signIn);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (!signedIn()) {
			// The session ended meanwhile, and with it the form's protection.
			commence(request, response, new InsufficientAuthenticationException("Nobody is signed in", reason));
		}
		else if (ApiPaths.match(request)) {
			problems.resolveException(request, response, null, reason);
		}
		else {
			response.sendError((reason instanceof CsrfException) ? HttpServletResponse.SC_FORBIDDEN
					: HttpServletResponse.SC_NOT_FOUND);
		}
	}

	/**
	 * Returns whether a script of a page asks: the page stays, and lets its reader sign
	 * in where they are.
	 */
	private static boolean fromPage(HttpServletRequest request) {
		String accepted = String.valueOf(request.getHeader("Accept"));
		return request.getHeader("HX-Request") != null || accepted.startsWith("application/json")
				|| accepted.startsWith("text/event-stream");
	}

	private static boolean signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && !(authentication.getPrincipal() instanceof String);
	}

}
