package org.alongside.fakes;

import org.alongside.web.Markup;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
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
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(People.messages(bundles));
		MockServletContext servlet = new MockServletContext();
		MockHttpServletRequest request = new MockHttpServletRequest(servlet);
		MockHttpServletResponse response = new MockHttpServletResponse();
		StaticApplicationContext beans = new StaticApplicationContext();
		beans.getBeanFactory().registerSingleton("markup", new Markup(engine));
		WebContext context = new WebContext(
				JakartaServletWebApplication.buildApplication(servlet).buildExchange(request, response), locale,
				Map.of("section", section,
						ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
						new ThymeleafEvaluationContext(beans, null)));
		String[] parts = fragment.split(" :: ");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
		LocaleContextHolder.setLocale(locale);
		try {
			return engine.process(parts[0], Set.of(parts[1]), context);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
			RequestContextHolder.resetRequestAttributes();
		}
	}

}
