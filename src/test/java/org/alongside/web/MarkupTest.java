package org.alongside.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTest {

	private static final String NAME = "<b th:text=\"${name}\">name</b>";

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Markup markup = new Markup(engine);

	@BeforeEach
	void aRequest() {
		engine.setTemplateResolver(new StringTemplateResolver());
		engine.setMessageResolver(new StandardMessageResolver());
		RequestContextHolder.setRequestAttributes(
				new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
	}

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void escapesWhatItIsHanded() {
		assertThat(markup.of(NAME, Map.of("name", "<script>"))).isEqualTo("<b>&lt;script&gt;</b>");
	}

	@Test
	void makesEqualPiecesOnce() {
		String first = markup.of(NAME, Map.of("name", "Amara"));
		assertThat(markup.of(NAME, Map.of("name", "Amara"))).isSameAs(first);
		assertThat(markup.of(NAME, Map.of("name", "Priya"))).isEqualTo("<b>Priya</b>");
	}

	@Test
	void keepsPieceAndPageApart() {
		MockHttpServletRequest page = new MockHttpServletRequest();
		page.setAttribute("name", "the page's");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(page, new MockHttpServletResponse()));
		assertThat(markup.of(NAME, Map.of("name", "the piece's", "other", "gone"))).isEqualTo("<b>the piece&#39;s</b>");
		assertThat(page.getAttribute("name")).isEqualTo("the page's");
		assertThat(page.getAttribute("other")).isNull();
		assertThat(markup.of(NAME, Map.of())).isEqualTo("<b></b>");
	}

	@Test
	void saysRowsOneAfterTheOther() {
		String row = "<i th:text=\"${row} + ${end}\">row</i>";
		assertThat(markup.each(row, List.of("a", "b", "a"), Map.of("end", ".")))
			.isEqualTo("<i>a.</i><i>b.</i><i>a.</i>");
	}

	@Test
	void keepsLanguagesApart() {
		String piece = "<i th:text=\"${#locale}\">en</i>";
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(markup.of(piece, Map.of())).isEqualTo("<i>en</i>");
		LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));
		assertThat(markup.of(piece, Map.of())).isEqualTo("<i>es</i>");
	}

}
