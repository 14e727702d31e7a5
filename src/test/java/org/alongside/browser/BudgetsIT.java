package org.alongside.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inbox stays small: what comes over the line at first, and what the browser has to
 * hold.
 */
@RunningAgency
class BudgetsIT {

	private static final int FIRST_LOAD_GZIP = 60 * 1024;

	private static final int STYLE_RAW = 25 * 1024;

	private static final int NODES = 1_500;

	private static final int ROWS_RAW = 30 * 1024;

	private static final int ROWS_GZIP = 4 * 1024;

	/** What the page loaded by itself, without the font. */
	private static final String LOADED = """
			() => performance.getEntriesByType('resource').map(({ name }) => name)
				.filter((name) => name.includes('/assets/') && !name.endsWith('.woff2'))
			""";

	@LocalServerPort
	private int port;

	@Test
	void theInboxComesInASmallParcel() throws IOException {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			Page page = dana.open("/tasks?view=team");
			APIRequestContext line = page.context().request();
			String html = line.get(page.url()).text();
			long gzip = gzip(html.getBytes(StandardCharsets.UTF_8));
			for (Object address : (List<?>) page.evaluate(LOADED)) {
				byte[] body = line.get(String.valueOf(address)).body();
				gzip += gzip(body);
				if (String.valueOf(address).endsWith(".css")) {
					assertThat(body.length).isLessThanOrEqualTo(STYLE_RAW);
				}
			}
			assertThat(gzip).as("first load").isBetween(1L, (long) FIRST_LOAD_GZIP);
			assertThat((Integer) page.evaluate("() => document.querySelectorAll('*').length"))
				.isLessThanOrEqualTo(NODES);
			byte[] rows = String.valueOf(page.evaluate("() => document.querySelector('#tasks').innerHTML")).getBytes();
			int shown = page.locator(".rows a[data-task]").count();
			assertThat(shown).isPositive();
			assertThat(rows.length * 50 / Math.max(shown, 50)).isLessThanOrEqualTo(ROWS_RAW);
			assertThat(gzip(rows) * 50 / Math.max(shown, 50)).isLessThanOrEqualTo(ROWS_GZIP);
		}
	}

	@Test
	void aTaskIsOpenedByKeysAloneOnAPhonesWidth() {
		try (Person ines = Person.signIn(port, "Inés Carrasco", 390, 844)) {
			Page page = ines.open("/tasks?view=unassigned");
			page.keyboard().press("j");
			page.keyboard().press("Enter");
			page.locator("#task [data-task-id]").waitFor();
			page.locator(".fjs-container").waitFor();
			assertThat(page.locator("#task h2")).isFocused();
			assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
				.isLessThanOrEqualTo(0);
		}
	}

	private static int gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
			zip.write(bytes);
		}
		return packed.size();
	}

}
