package org.alongside.fakes;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Renders a fragment of a page as the case file does.
 */
public final class Pages {

	private Pages() {
	}

	/**
	 * Renders a fragment such as {@code intake/section :: story}.
	 * @param section what the fragment shows
	 */
	public static String section(String fragment, Object section, Locale locale, String... bundles) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(People.messages(bundles));
		MockServletContext servlet = new MockServletContext();
		WebContext context = new WebContext(
				JakartaServletWebApplication.buildApplication(servlet)
					.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
				locale, Map.of("section", section));
		String[] parts = fragment.split(" :: ");
		return engine.process(parts[0], Set.of(parts[1]), context);
	}

}
