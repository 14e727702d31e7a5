package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the places of a page that differ from request to request. A mark holds a number
 * nobody outside knows, so that nothing anybody typed is taken for one.
 */
class PageMarks {

	/** Attribute of the request and place: what scripts and styles of the page carry. */
	static final String NONCE = "cspNonce";

	/** Place: the token of the page's forms. */
	static final String TOKEN = "token";

	/** Attribute of the request and place: what stands above the page. */
	static final String TOP = "topOfPage";

	private final String secret = "place-" + UUID.randomUUID() + "-";

	private final Pattern mark = Pattern.compile(secret + "([A-Za-z]+)-");

	String of(String name) {
		return secret + name + "-";
	}

	/** Returns the request a page is made for: its nonce and its token are marks. */
	HttpServletRequest request(HttpServletRequest request) {
		Map<String, Object> marks = new HashMap<>(Map.of(NONCE, of(NONCE), TOP, of(TOP)));
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			CsrfToken marked = new DefaultCsrfToken(token.getHeaderName(), token.getParameterName(), of(TOKEN));
			marks.put(CsrfToken.class.getName(), marked);
			marks.put(token.getParameterName(), marked);
		}
		return new Marked(request, marks);
	}

	/**
	 * Returns what stands between the marks and the names of the marks, in turns,
	 * beginning and ending with text.
	 */
	List<String> split(String page) {
		List<String> parts = new ArrayList<>();
		Matcher found = mark.matcher(page);
		int from = 0;
		while (found.find()) {
			parts.add(page.substring(from, found.start()));
			parts.add(found.group(1));
			from = found.end();
		}
		parts.add(page.substring(from));
		return parts;
	}

	/** A request with attributes of its own, which leaves those of the real one alone. */
	private static final class Marked extends HttpServletRequestWrapper {

		private final Map<String, Object> attributes;

		Marked(HttpServletRequest request, Map<String, Object> attributes) {
			super(request);
			this.attributes = attributes;
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			return attributes.getOrDefault(name, super.getAttribute(name));
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			attributes.put(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			attributes.remove(name);
		}

	}

}
