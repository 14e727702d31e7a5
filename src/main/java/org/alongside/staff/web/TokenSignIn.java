package org.alongside.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.ApiPaths;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Signs in a program for the length of one request. A request that shows a token stands
 * or falls with it: it never goes on with a session that happens to be there, which is
 * why it needs no protection against forged requests.
 */
final class TokenSignIn extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final AccessTokens tokens;

	private final CurrentStaff current;

	private final Refusals refusals;

	private final Clock clock;

	private final RequestAttributeSecurityContextRepository thisRequest = new RequestAttributeSecurityContextRepository();

	TokenSignIn(AccessTokens tokens, CurrentStaff current, Refusals refusals, Clock clock) {
		this.tokens = tokens;
		this.current = current;
		this.refusals = refusals;
		this.clock = clock;
	}

	/** Returns whether the request shows a token where tokens are accepted. */
	static boolean presented(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && ApiPaths.match(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!presented(request)) {
			chain.doFilter(request, response);
			return;
		}
		String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
		Optional<StaffProfile> holder = tokens.holder(token, clock.instant()).flatMap(id -> current.read(request, id));
		if (holder.isEmpty()) {
			refusals.commence(request, response, new BadCredentialsException("No valid token"));
			return;
		}
		SecurityContext context = new SecurityContextImpl(StaffAuthentication.of(holder.get()));
		SecurityContextHolder.setContext(context);
		thisRequest.saveContext(context, request, response);
		chain.doFilter(request, response);
	}

}
