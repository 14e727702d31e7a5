package org.alongside.fakes;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sections of the case file as a reader sees them.
 */
public final class Pages {

	private Pages() {
	}

	/** Renders a section; fails when a message is missing. */
	public static String render(CaseFileSection section, CaseId caseId, StaffProfile reader, String messages) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(People.messages(messages.split(",")));
		MockServletContext servlet = new MockServletContext();
		WebContext context = new WebContext(
				JakartaServletWebApplication.buildApplication(servlet)
					.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
				reader.locale(), Map.of("section", Objects.requireNonNull(section.content(caseId, reader))));
		String[] fragment = section.fragment().split(" :: ");
		String page = engine.process(fragment[0], Set.of(fragment[1]), context);
		if (page.contains("??")) {
			throw new AssertionError("A message is missing in " + page);
		}
		return page;
	}

}
