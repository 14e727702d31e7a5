package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.ApiPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Where somebody goes after trying to sign in: to the page they had asked for, or back.
 */
@Component
class SignInOutcomes implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final Duration timeout;

	private final RequestCache asked = asked();

	SignInOutcomes(@Value("${spring.session.timeout:8h}") Duration timeout) {
		this.timeout = timeout;
	}

	/** Returns what remembers the page asked for, in the browser and not in a session. */
	RequestCache requestCache() {
		return asked;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		request.getSession().setMaxInactiveInterval((int) timeout.toSeconds());
		SavedRequest saved = asked.getRequest(request, response);
		asked.removeRequest(request, response);
		response.sendRedirect((saved != null) ? here(saved) : request.getContextPath() + "/");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		String answer = (reason instanceof LockedException) ? "?locked" : "?error";
		response.sendRedirect(request.getContextPath() + Refusals.SIGN_IN + answer);
	}

	/** Of what the browser remembered only the path counts: it must lead nowhere else. */
	private static String here(SavedRequest saved) {
		try {
			URI uri = URI.create(saved.getRedirectUrl());
			String path = "/" + uri.getRawPath().replaceFirst("^[/\\\\]+", "");
			return (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path;
		}
		catch (IllegalArgumentException | NullPointerException problem) {
			return "/";
		}
	}

	private static RequestCache asked() {
		CookieRequestCache cache = new CookieRequestCache();
		cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !ApiPaths.match(request)
				&& request.getHeader("HX-Request") == null
				&& String.valueOf(request.getHeader("Accept")).contains("text/html"));
		cache.setCookieCustomizer(cookie -> lax(cookie));
		return cache;
	}

	private static void lax(Cookie cookie) {
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Lax");
	}

}
