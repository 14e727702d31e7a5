package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.List;
import java.util.Locale;

/**
 * What the frame of a page knows of the request: which part of the product it is in, and
 * in which language it is read.
 */
@Component("here")
public class Here {

	private static final List<String> SECTIONS = List.of("/tasks", "/cases", "/referrals/new", "/referrals/upload",
			"/incidents", "/calendar", "/agency-forms", "/letterhead", "/instruments");

	/**
	 * Returns {@code page} when the page is at the path or below it, for
	 * {@code aria-current}, otherwise null.
	 */
	public @Nullable String at(String path) {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		String inside = request.getRequestURI().substring(request.getContextPath().length());
		return inside.equals(path) || inside.startsWith(path + "/") ? "page" : null;
	}

	/**
	 * Returns which of the frame's pages the page is, or is below; empty where none is.
	 */
	public String section() {
		return SECTIONS.stream().filter(path -> at(path) != null).findFirst().orElse("");
	}

	/**
	 * Returns the name of a language in the reader's language.
	 * @param tag BCP 47 tag, such as {@code es}
	 */
	public String language(String tag) {
		Locale reader = LocaleContextHolder.getLocale();
		String name = Locale.forLanguageTag(tag).getDisplayName(reader);
		return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
	}

	/** Returns the first letters of a person's first and last name. */
	public String initials(String name) {
		String[] words = name.strip().split("\\s+");
		String first = words[0].isEmpty() ? "" : words[0].substring(0, 1);
		String last = words.length == 1 ? "" : words[words.length - 1].substring(0, 1);
		return (first + last).toUpperCase(Locale.ROOT);
	}

}
