package org.alongside.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Tells the browser to run and show only what comes from here. Scripts and styles written
 * into a page carry this request's nonce, found there as {@value #NONCE}.
 */
final class PagePolicy extends OncePerRequestFilter {

	static final String NONCE = "cspNonce";

	private static final String POLICY = String.join("; ", "default-src 'self'", "script-src 'self' 'nonce-%1$s'",
			"style-src 'self' 'nonce-%1$s'", "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'",
			"object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] bytes = new byte[16];
		random.nextBytes(bytes);
		String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		request.setAttribute(NONCE, nonce);
		response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
		chain.doFilter(request, response);
	}

}
