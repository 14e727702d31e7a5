package org.alongside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.ApiPaths;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads no more than is accepted, whether the sender says how much comes or not. The
 * server itself limits forms and uploads only.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10) // before anybody reads the body for
														// a token
class BodyLimit extends OncePerRequestFilter {

	private final long limit;

	private final HandlerExceptionResolver problems;

	BodyLimit(@Value("${spring.servlet.multipart.max-request-size:21MB}") DataSize limit,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.limit = limit.toBytes();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() <= limit) {
			chain.doFilter(new Limited(request, limit), response);
		}
		else if (ApiPaths.inJson(request)) {
			problems.resolveException(request, response, null, new BodyTooLargeException(limit));
		}
		else {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
	}

	private static final class Limited extends HttpServletRequestWrapper {

		private final long limit;

		Limited(HttpServletRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), limit);
		}

		@Override
		public BufferedReader getReader() throws IOException {
			String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
			return new BufferedReader(new InputStreamReader(getInputStream(), Charset.forName(encoding)));
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private final long limit;

		private long read;

		LimitedStream(ServletInputStream stream, long limit) {
			this.stream = stream;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int next = stream.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int more = stream.read(bytes, offset, length);
			count(Math.max(0, more));
			return more;
		}

		@Override
		public boolean isFinished() {
			return stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			stream.setReadListener(listener);
		}

		private void count(int more) throws IOException {
			read += more;
			if (read > limit) {
				throw new BodyTooLargeException(limit);
			}
		}

	}

}
