package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.staff.Preferences;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The person's own language and time zone when somebody is signed in, else the language
 * the browser asks for.
 */
@Component("localeResolver")
class StaffLocaleResolver implements LocaleContextResolver {

	private static final String KEPT = StaffLocaleResolver.class.getName();

	private final CurrentStaff current;

	StaffLocaleResolver(CurrentStaff current) {
		this.current = current;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		// Kept, because it is asked for many times while a page is written.
		if (request.getAttribute(KEPT) instanceof Locale kept) {
			return kept;
		}
		Locale locale = current.of(request).map(StaffProfile::locale).orElseGet(() -> asked(request));
		request.setAttribute(KEPT, locale);
		return locale;
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		return new TimeZoneAwareLocaleContext() {
			@Override
			public Locale getLocale() {
				return resolveLocale(request);
			}

			@Override
			public TimeZone getTimeZone() {
				return TimeZone.getTimeZone(current.of(request).map(StaffProfile::zone).orElse(ZoneId.of("UTC")));
			}
		};
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable LocaleContext context) {
		throw new UnsupportedOperationException("The language is changed in the settings");
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is changed in the settings");
	}

	private static Locale asked(HttpServletRequest request) {
		if (request.getHeader("Accept-Language") == null) {
			return Preferences.LANGUAGES.get(0);
		}
		List<Locale.LanguageRange> ranges = Collections.list(request.getLocales())
			.stream()
			.map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
			.toList();
		Locale found = Locale.lookup(ranges, Preferences.LANGUAGES);
		return (found != null) ? found : Preferences.LANGUAGES.get(0);
	}

}
