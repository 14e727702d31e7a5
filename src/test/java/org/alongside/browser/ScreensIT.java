package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.alongside.walk.RunningAgency;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at every kind of page in light and dark at three widths: nothing for axe to find,
 * nothing the browser complains about, nothing wider than the window. The pictures are in
 * {@code target/screenshots}; {@code -Dscreenshots=write} renews those of the README.
 */
@RunningAgency
class ScreensIT {

	private static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

	private static final List<String> README = List.of("inbox-1440-light", "case-1440-light", "task-390-dark");

	private static final Path FOLDER = Path.of("target", "screenshots");

	/** A case manager's newest result. */
	private static final String RESULT = """
			select '/cases/' || case_id || '/results/' || instrument_result.id from instrument_result
			join case_file on case_file.id = case_id join staff_member on staff_member.id = worker_id
			where username = 'dana' order by completed_at desc limit 1
			""";

	/** A case with a plan in force, and who works on it. */
	private static final String PLANNED = """
			select '/cases/' || case_file.id as file, staff_member.name as worker from case_file
			join staff_member on staff_member.id = worker_id
			where stage = 'MONITORING' order by number limit 1
			""";

	/** What axe finds by colours; everything else is the same in light and dark. */
	private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

	/** How long drafting a plan may take, and what stands around it. */
	private static final String DRAFTING = "(?s)(<text>\"draft-plan\"</text>(?:(?!</rule>).)*?-amount-is\">\\s*<text>)\\d+"
			+ "(</text>)";

	private final JdbcClient database;

	private final RepositoryService repository;

	@LocalServerPort
	private int port;

	ScreensIT(@Autowired JdbcClient database, @Autowired RepositoryService repository) {
		this.database = database;
		this.repository = repository;
	}

	@Test
	void everyPageOfACaseManagerPassesInLightAndDarkAtEveryWidth() throws IOException {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			String task = dana.page().locator(".rows a").first().getAttribute("href");
			String file = dana.open(task).locator(".task header a").first().getAttribute("href");
			look(dana, Map.of("inbox", task, "task", task, "list", "/tasks?view=team", "case", file, "cases", "/cases",
					"referral", "/referrals/new", "settings", "/settings", "missing", "/cases/none"));
			look(dana, Map.of("filter", "/tasks/filter?view=mine&sort=priority", "views", "/tasks/views", "questions",
					"/questions", "drafts", "/tasks/drafts", "held", "/tasks?view=held&sort=priority"));
		}
	}

	@Test
	void whatIsUnfoldedOnATaskPassesToo() throws IOException {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			String task = dana.page().locator(".rows a").first().getAttribute("href");
			dana.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			Files.createDirectories(FOLDER);
			for (String key : List.of("h", "a")) {
				Page page = dana.open(task);
				page.locator(".fjs-container").first().waitFor();
				page.keyboard().press(key);
				for (int width : List.of(1440, 390)) {
					page.setViewportSize(width, 844);
					check(page, "task-" + key + "-" + width + "-dark");
				}
			}
			assertThat(dana.mistakes()).isEmpty();
		}
	}

	@Test
	void everyPageOfAnIntakeWorkerASupervisorAndAnAnalystPasses() throws IOException {
		try (Person ines = Person.signIn(port, "Inés Carrasco", 1440, 900)) {
			look(ines, Map.of("unassigned", "/tasks?view=unassigned", "upload", "/referrals/upload"));
		}
		try (Person sam = Person.signIn(port, "Sam Osei", 1440, 900)) {
			String task = sam.open("/tasks?view=unassigned").locator(".rows a").first().getAttribute("href");
			look(sam, Map.of("decision", task, "act-now", "/act-now"));
		}
		try (Person anna = Person.signIn(port, "Anna Lindgren", 1440, 900)) {
			look(anna, Map.of("incidents", "/incidents", "empty-inbox", "/tasks", "calendar", "/calendar"));
		}
	}

	@Test
	void everyPageAboutTimeAndInstrumentsPasses() throws IOException {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			look(dana, Map.of("result", database.sql(RESULT).query(String.class).single(), "digest", "/digest",
					"notices", "/settings/notices", "instruments", "/instruments", "keys", "/keys", "day", "/day"));
		}
		try (Person anna = Person.signIn(port, "Anna Lindgren", 1440, 900)) {
			look(anna, Map.of("week", "/calendar/week", "time-limits", "/time-limits"));
		}
	}

	@Test
	void theStoryAndThePapersOfACasePass() throws IOException {
		Map<String, Object> planned = database.sql(PLANNED).query().singleRow();
		try (Person worker = Person.signIn(port, String.valueOf(planned.get("worker")), 1440, 900)) {
			look(worker,
					Map.of("story", planned.get("file") + "/story", "documents", planned.get("file") + "/documents",
							"sign", planned.get("file") + "/signatures", "acuity", planned.get("file") + "/acuity",
							"danger", planned.get("file") + "/danger"));
		}
		try (Person adam = Person.signIn(port, "Adam Cole", 1440, 900)) {
			look(adam, Map.of("letterhead", "/letterhead"));
		}
	}

	@Test
	void theFamilyOfACaseIsWrittenDownAndDrawn() throws IOException {
		Map<String, Object> planned = database.sql(PLANNED).query().singleRow();
		try (Person worker = Person.signIn(port, String.valueOf(planned.get("worker")), 1440, 900)) {
			String file = String.valueOf(planned.get("file"));
			Page page = worker.open(file + "/people/new");
			page.locator("#person-givenName").fill("Bo");
			page.locator("#person-bond-code").selectOption("parent.of");
			page.locator("main form .primary").click();
			page.waitForURL(url -> !url.endsWith("/new"));
			PlaywrightAssertions.assertThat(page.locator("#ties ~ div").first()).containsText("is a child of");
			String child = page.url().substring(page.url().indexOf("/cases/"));
			page.locator("#ties ~ details summary").click();
			page.locator("#tie-bond-code").selectOption("close");
			page.locator("#ties ~ details .button").click();
			PlaywrightAssertions.assertThat(page.locator("h1 ~ p").last()).containsText("is close to");
			look(worker, Map.of("people", file + "/people", "person-new", file + "/people/new", "person", child,
					"family-picture", file + "/family-picture"));
			PlaywrightAssertions.assertThat(worker.open(file + "/family-picture").locator(".picture svg").first())
				.isVisible();
		}
	}

	@Test
	void aNewRuleThatWaitsForADecisionPassesToo() throws IOException {
		try (Person anna = Person.signIn(port, "Anna Lindgren", 1440, 900)) {
			anna.open("/time-limits"); // the rules as they are, before the new ones come
			release(rules().replaceAll(DRAFTING, "$130$2"));
			String change = anna.open("/time-limits").locator("main .list a").first().getAttribute("href");
			look(anna, Map.of("time-limits-open", "/time-limits", "time-limit", change));
		}
		finally {
			release(rules());
		}
	}

	private void release(String rules) {
		repository.createDeployment().name("alongside").addString("deadlines.dmn", rules).deploy();
	}

	private static String rules() throws IOException {
		return Files.readString(Path.of("processes", "deadlines.dmn"));
	}

	private void look(Person person, Map<String, String> pages) throws IOException {
		Files.createDirectories(FOLDER);
		for (Map.Entry<String, String> one : pages.entrySet()) {
			Page page = person.open(one.getValue());
			if (page.locator("al-form").count() > 0) {
				page.locator(".fjs-container").first().waitFor();
			}
			page.evaluate("() => document.querySelectorAll('main details.more').forEach((one) => (one.open = true))");
			for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				// without motion, so that no colour is still on its way
				page.emulateMedia(
						new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
				for (int width : WIDTHS) {
					page.setViewportSize(width, width < 500 ? 844 : 900);
					check(page, one.getKey() + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
				}
			}
		}
		assertThat(person.mistakes()).filteredOn(mistake -> !mistake.contains("404")).isEmpty();
	}

	private void check(Page page, String name) throws IOException {
		Path picture = FOLDER.resolve(name + ".png");
		page.screenshot(new Page.ScreenshotOptions().setPath(picture));
		if (README.contains(name) && "write".equals(System.getProperty("screenshots"))) {
			Path kept = Path.of("docs", "screenshots", name + ".png");
			Files.createDirectories(kept.getParent());
			Files.copy(picture, kept, StandardCopyOption.REPLACE_EXISTING);
		}
		// no page of ours has frames: axe need not put their findings together elsewhere
		AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
		if (name.endsWith("-dark") && !name.startsWith("task-")) {
			// The same page was looked at in light: only what depends on its colours
			// differs
			axe.withRules(COLOURS);
		}
		assertThat(axe.analyze().getViolations()).as(name)
			.extracting(violation -> violation.getId() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).as(name)
			.isLessThanOrEqualTo(0);
	}

}
