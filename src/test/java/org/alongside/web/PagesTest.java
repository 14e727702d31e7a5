package org.alongside.web;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Renders every page of the frame with sample data, in both languages, and leaves it in
 * {@code target/preview} to be looked at.
 */
class PagesTest {

	private static MockMvc pages;

	@BeforeAll
	static void start() {
		AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
		context.setServletContext(new MockServletContext());
		context.register(PreviewSite.class);
		context.refresh();
		pages = MockMvcBuilders.webAppContextSetup(context).build();
	}

	@ParameterizedTest
	@CsvSource({ "/tasks, inbox", "/tasks/7, task", "/tasks/8, task-unclaimed", "/tasks?view=unassigned, inbox-empty",
			"/cases, cases", "/cases?query=nobody, cases-empty", "/cases/1, case", "/sign-in, sign-in",
			"/missing, error", "/keys, keys", "/settings, parts" })
	void showsEveryTextInBothLanguages(String path, String name) throws Exception {
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.forLanguageTag("es") }) {
			String page = render(path, locale);
			assertThat(page).doesNotContain("??").contains("lang=\"" + locale.toLanguageTag() + "\"");
			Path file = Path.of("target", "preview", locale.toLanguageTag(), name + ".html");
			Files.createDirectories(file.getParent());
			Files.writeString(file, page);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/tasks, 1500", "/tasks/7, 1500" })
	void keepsTheInboxSmall(String path, int nodes) throws Exception {
		String page = render(path, Locale.ENGLISH);
		String rows = page.substring(page.indexOf("<ol class=\"rows\""), page.indexOf("</ol>", page.indexOf("rows\"")));
		assertThat(page.split("<[a-z]").length).isLessThan(nodes);
		assertThat(rows.length()).isLessThan(30_000);
	}

	@Test
	void keepsTheStyleSheetSmall() throws Exception {
		byte[] style = new ClassPathResource("static" + new Assets("").url("app.css")).getContentAsByteArray();
		assertThat(style.length).isLessThan(25 * 1024);
	}

	@ParameterizedTest
	@CsvSource({ "/tasks/7", "/cases/1", "/sign-in" })
	void givesEveryScriptTheNonce(String path) throws Exception {
		String page = render(path, Locale.ENGLISH);
		assertThat(page).doesNotContain(" style=").doesNotContain("onclick").doesNotContain("hx-on");
		assertThat(page.split("<script")).hasSizeGreaterThan(2)
			.allSatisfy(script -> assertThat(script).containsAnyOf("nonce=\"n0nce\"", "application/json", "<head"));
	}

	private static String render(String path, Locale locale) throws Exception {
		return pages
			.perform(get(path).locale(locale)
				.requestAttr("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t0ken"))
				.requestAttr("cspNonce", "n0nce"))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
