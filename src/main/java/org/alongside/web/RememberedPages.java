package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.StaffProfile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers pages that people come back to all day: everything but a few places, which
 * are filled for each request. The page's nonce, the token of its forms and what stands
 * above it are such places always. Who asks is a value like others, so that nobody gets
 * somebody else's page.
 */
@Component
public class RememberedPages {

	/** Some 30 kB each. */
	private static final int MOST = 300;

	private final ViewResolver views;

	private final PageTops tops;

	private final PageMarks marks = new PageMarks();

	private final ConcurrentLruCache<Asked, PageParts> known = new ConcurrentLruCache<>(MOST, this::made);

	RememberedPages(@Qualifier("thymeleafViewResolver") ViewResolver views, PageTops tops) {
		this.views = views;
		this.tops = tops;
	}

	/**
	 * Returns a page.
	 * @param template name of its template; it asks for nothing of the request but its
	 * path, its nonce and its token
	 * @param values everything else the template names, with {@code me} who asks;
	 * compared with {@code equals}, and not changed afterwards
	 * @param places markup by name, made of letters, put where the template says
	 * {@code place.name}
	 */
	public View of(String template, Map<String, ?> values, Map<String, String> places) {
		return (model, request, response) -> {
			Map<String, String> filled = new HashMap<>(places);
			filled.put(PageMarks.NONCE, Objects.toString(request.getAttribute(PageMarks.NONCE), ""));
			CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
			filled.put(PageMarks.TOKEN, token == null ? "" : token.getToken());
			filled.put(PageMarks.TOP, values.get("me") instanceof StaffProfile me ? tops.of(me) : "");
			known
				.get(new Asked(template, values, Set.copyOf(places.keySet()), request.getRequestURI(),
						LocaleContextHolder.getLocale()))
				.write(filled, response);
		};
	}

	private PageParts made(Asked asked) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		Map<String, Object> model = new HashMap<>(asked.values());
		model.put("place", asked.places().stream().collect(Collectors.toMap(name -> name, marks::of)));
		try {
			View view = Objects.requireNonNull(views.resolveViewName(asked.template(), asked.locale()));
			HttpServletRequest request = marks.request(here.getRequest());
			HttpServletResponse answer = Objects.requireNonNull(here.getResponse());
			ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(answer);
			view.render(model, request, response);
			response.getWriter().flush();
			String page = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
			return new PageParts(marks.split(page), asked.locale());
		}
		catch (RuntimeException problem) {
			throw problem;
		}
		catch (Exception problem) {
			throw new IllegalStateException("The page " + asked.template() + " cannot be made", problem);
		}
	}

	private record Asked(String template, Map<String, ?> values, Set<String> places, String path, Locale locale) {
	}

}
