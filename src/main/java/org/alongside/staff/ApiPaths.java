package org.alongside.staff;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Which routes programs use. They are answered in JSON instead of pages and accept
 * personal access tokens.
 */
public final class ApiPaths {

	private ApiPaths() {
	}

	/** Returns whether the request, or the one whose error is shown, is for programs. */
	public static boolean match(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : request.getRequestURI();
		String path = uri.substring(Math.min(uri.length(), request.getContextPath().length()));
		return path.startsWith("/api/") || path.equals("/actuator/prometheus") || path.equals("/api")
				|| path.startsWith("/fhir/") || path.equals("/fhir");
	}

	/**
	 * Returns whether the answer is read by a program: it is for one, or a script of a
	 * page asks for JSON first.
	 */
	public static boolean inJson(HttpServletRequest request) {
		return match(request) || String.valueOf(request.getHeader("Accept")).startsWith("application/json");
	}

}
