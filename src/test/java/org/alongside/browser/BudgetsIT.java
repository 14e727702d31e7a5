package org.alongside.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.alongside.fakes.Statements;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inbox stays small, quick and still: what comes over the line at first, what the
 * browser has to hold, what the database is asked, and how long a person waits. Bytes,
 * statements and shifts are exact; the times of the design are for a quiet machine, and
 * one that runs tests beside others is given {@value #PATIENCE} times as long.
 */
@RunningAgency
class BudgetsIT {

	private static final int FIRST_LOAD_GZIP = 60 * 1024;

	private static final int STYLE_RAW = 25 * 1024;

	private static final int NODES = 1_500;

	private static final int ROWS_RAW = 30 * 1024;

	private static final int ROWS_GZIP = 4 * 1024;

	private static final int STATEMENTS = 4;

	/** Who is in danger and which report waits stand above every page, the inbox too. */
	private static final int STATEMENTS_ABOVE = 2;

	private static final Pattern ABOVE = Pattern.compile("from (?:crisis|mandated_report) ");

	private static final int REQUESTS = 12;

	private static final int PATIENCE = 4;

	private static final int PAINT_MS = 1_000;

	private static final int INTERACTION_MS = 100;

	private static final int FIRST_FIELD_MS = 200;

	private static final double SHIFT = 0.02;

	private static final String WATCH = """
			window.seen = { paint: 0, shift: 0, interaction: 0 };
			new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => (seen.paint = startTime)))
				.observe({ type: 'largest-contentful-paint', buffered: true });
			new PerformanceObserver((list) => list.getEntries()
				.forEach(({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value)))
				.observe({ type: 'layout-shift', buffered: true });
			new PerformanceObserver((list) => list.getEntries().filter(({ interactionId }) => interactionId)
				.forEach(({ duration }) => (seen.interaction = Math.max(seen.interaction, duration))))
				.observe({ type: 'event', durationThreshold: 16, buffered: true });
			""";

	/**
	 * Opens a task by its row; returns how long it takes until its first field is there.
	 */
	private static final String TO_FIRST_FIELD = """
			(row) => new Promise((done) => {
				const begun = performance.now();
				const old = document.querySelector('#task [data-task-id]')?.dataset.taskId;
				document.querySelectorAll('.rows a[data-task]')[row].click();
				const look = () => {
					const task = document.querySelector('#task [data-task-id]');
					const field = task?.querySelector('.fjs-container :is(input, select, textarea)');
					if (field && task.dataset.taskId !== old) done(performance.now() - begun);
					else requestAnimationFrame(look);
				};
				look();
			})
			""";

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

	@Test
	void theInboxAsksTheDatabaseLittle() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			Page page = dana.open("/tasks?view=team&sort=priority");
			String address = page.url();
			page.navigate("about:blank");
			page.waitForTimeout(500);
			for (RequestOptions asked : List.of(RequestOptions.create(),
					RequestOptions.create().setHeader("HX-Request", "true"))) {
				try (Statements statements = Statements.ofRequests()) {
					page.context().request().get(address, asked);
					Map<Boolean, List<String>> above = statements.seen()
						.stream()
						.collect(Collectors.partitioningBy(one -> ABOVE.matcher(one).find()));
					assertThat(above.get(false)).isNotEmpty().hasSizeLessThanOrEqualTo(STATEMENTS);
					assertThat(above.get(true)).hasSizeLessThanOrEqualTo(STATEMENTS_ABOVE);
				}
			}
		}
	}

	@Test
	void theInboxIsThereSoonAndStandsStill() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			dana.page().addInitScript(WATCH);
			Page page = dana.open("/tasks?view=team&sort=priority");
			page.waitForTimeout(1_500);
			assertThat(number(page, "() => performance.getEntriesByType('resource').length"))
				.isLessThanOrEqualTo(REQUESTS);
			assertThat(number(page, "() => seen.paint")).as("painted").isBetween(1.0, (double) PATIENCE * PAINT_MS);
			assertThat(number(page, "() => seen.shift")).as("shift").isLessThanOrEqualTo(SHIFT);
			page.evaluate(TO_FIRST_FIELD, 0); // brings the viewer
			double quickest = IntStream.range(1, 4)
				.mapToDouble(row -> ((Number) page.evaluate(TO_FIRST_FIELD, row)).doubleValue())
				.min()
				.orElseThrow();
			assertThat(quickest).as("to the first field").isLessThanOrEqualTo(PATIENCE * FIRST_FIELD_MS);
			page.waitForTimeout(500);
			page.evaluate("() => (seen.shift = 0)"); // what a script clicked counts as
														// unasked for
			for (String key : List.of("j", "j", "k", "Enter", "g", "Escape")) {
				page.keyboard().press(key);
				page.waitForTimeout(150);
			}
			assertThat(number(page, "() => seen.interaction")).as("interaction")
				.isLessThanOrEqualTo(PATIENCE * INTERACTION_MS);
			assertThat(number(page, "() => seen.shift")).as("shift").isLessThanOrEqualTo(SHIFT);
		}
	}

	private static double number(Page page, String script) {
		return ((Number) page.evaluate(script)).doubleValue();
	}

	private static int gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
			zip.write(bytes);
		}
		return packed.size();
	}

}
