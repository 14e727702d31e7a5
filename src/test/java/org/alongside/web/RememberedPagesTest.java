package org.alongside.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedPagesTest {

	private static final String PAGE = """
			<script th:attr="nonce=${cspNonce}"></script><meta th:content="${_csrf?.token}">
			<b th:text="${name}">name</b><i th:lang="${#locale}"><th:block th:utext="${place.rows}"></th:block></i>""";

	private final ThymeleafViewResolver views = new ThymeleafViewResolver();

	private final StaticWebApplicationContext context = new StaticWebApplicationContext();

	private final AtomicInteger made = new AtomicInteger();

	private final RememberedPages pages = new RememberedPages(this::view,
			new PageTops(new StaticListableBeanFactory().getBeanProvider(PageTop.class)));

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
		LocaleContextHolder.resetLocaleContext();
	}

	@BeforeEach
	void anEngine() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		views.setTemplateEngine(engine);
		views.setCharacterEncoding("UTF-8");
		context.setServletContext(new MockServletContext());
		context.refresh();
		views.setApplicationContext(context);
	}

	@Test
	void fillsThePlacesOfAPageItKnows() throws Exception {
		String first = shown(Map.of("name", "Dana"), "<u>one</u>", "nonce-1", "token-1");
		String second = shown(Map.of("name", "Dana"), "<u>two</u>", "nonce-2", "token-2");
		assertThat(made).hasValue(1);
		assertThat(first).contains("nonce=\"nonce-1\"", "content=\"token-1\"", "<b>Dana</b>", "<u>one</u>")
			.doesNotContain("place-");
		assertThat(second).isEqualTo(
				first.replace("nonce-1", "nonce-2").replace("token-1", "token-2").replace("<u>one</u>", "<u>two</u>"));
	}

	@Test
	void keepsPeopleAndLanguagesApart() throws Exception {
		assertThat(shown(Map.of("name", "Dana"), "", "n", "t")).contains("<b>Dana</b>");
		assertThat(shown(Map.of("name", "Sam"), "", "n", "t")).contains("<b>Sam</b>");
		LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));
		assertThat(shown(Map.of("name", "Sam"), "", "n", "t")).contains("lang=\"es\"");
		assertThat(made).hasValue(3);
	}

	@Test
	void takesNothingAnybodyTypedForAPlace() throws Exception {
		assertThat(shown(Map.of("name", "place-token-<b>"), "", "n", "secret")).contains("place-token-&lt;b&gt;")
			.containsOnlyOnce("secret");
	}

	@Test
	void leavesTheAttributesOfTheRequestAlone() throws Exception {
		MockHttpServletRequest request = request("n", "t");
		pages.of(PAGE, Map.of("name", "Dana"), Map.of("rows", "")).render(Map.of(), request, response(request));
		assertThat(request.getAttribute("cspNonce")).isEqualTo("n");
		assertThat(request.getAttribute("name")).isNull();
	}

	@Test
	void saysHowLongThePageIs() throws Exception {
		MockHttpServletRequest request = request("n", "t");
		MockHttpServletResponse response = response(request);
		pages.of(PAGE, Map.of("name", "Inés"), Map.of("rows", "ñ")).render(Map.of(), request, response);
		assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
		assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(response.getContentAsString()).contains("Inés", "ñ");
	}

	private String shown(Map<String, Object> values, String rows, String nonce, String token) throws Exception {
		MockHttpServletRequest request = request(nonce, token);
		MockHttpServletResponse response = response(request);
		pages.of(PAGE, values, Map.of("rows", rows)).render(Map.of(), request, response);
		return response.getContentAsString();
	}

	private MockHttpServletRequest request(String nonce, String token) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks");
		CsrfToken csrf = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token);
		request.setAttribute(CsrfToken.class.getName(), csrf);
		request.setAttribute("_csrf", csrf);
		request.setAttribute("cspNonce", nonce);
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
		return request;
	}

	private static MockHttpServletResponse response(MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
		return response;
	}

	private View view(String name, Locale locale) throws Exception {
		made.incrementAndGet();
		return views.resolveViewName(name, locale);
	}

}
