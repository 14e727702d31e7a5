package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A safety plan and a report, made in a browser and looked at on a desk and on phones.
 */
@RunningAgency
class SafetyPagesIT {

	private static final Path FOLDER = Path.of("target", "screenshots");

	/** A case with a question about danger that nobody asked, and who works on it. */
	private static final String LEFT_OPEN = """
			select '/cases/' || case_file.id as file, staff_member.name as worker from case_file
			join staff_member on staff_member.id = worker_id join intake_file on intake_file.case_id = case_file.id
			where harm_to_others is null and screened_at is not null and stage in ('ASSESSMENT', 'PLANNING', 'MONITORING')
			order by number limit 1
			""";

	private final JdbcClient database;

	@LocalServerPort
	private int port;

	SafetyPagesIT(@Autowired JdbcClient database) {
		this.database = database;
	}

	@Test
	void aPlanAndAReportAreMadeAndPassOnADeskAndOnPhones() throws IOException {
		Files.createDirectories(FOLDER);
		Map<String, Object> one = database.sql(LEFT_OPEN).query().singleRow();
		String file = String.valueOf(one.get("file"));
		try (Person worker = Person.signIn(port, String.valueOf(one.get("worker")), 1440, 900)) {
			Page page = worker.open(file + "/safety-plan");
			page.locator("#plan-warns").fill("I stop answering the phone and stay in bed.\nI count pills.");
			PlaywrightAssertions.assertThat(page.locator("[data-draft-status]")).not().isEmpty();
			page = worker.open(file + "/safety-plan");
			PlaywrightAssertions.assertThat(page.locator("#plan-warns"))
				.hasValue("I stop answering the phone and stay in bed.\nI count pills.");
			page.locator("#plan-professionals").fill("988, by call or text. Dr. Vega by day.");
			page.locator("main form .primary").click();
			PlaywrightAssertions.assertThat(page.locator("main .notice").first()).containsText("The plan is kept");
			look(page, "safety-plan");

			page = worker.open(file + "/reports");
			page.locator("#report-ageYears").fill("86");
			page.locator("#report-state").selectOption("CA");
			page.locator("#report-suspectedAt").fill(ago(90));
			page.locator("#report-words").fill("Bruises on both arms; her son holds her bank card.");
			page.locator("#report .primary").click();
			PlaywrightAssertions.assertThat(page.locator("main section strong").first())
				.containsText("adult protective services");
			page.locator("main section form input[name=calledAt]").fill(ago(120));
			page.locator("main section form input[name=spokenTo]").fill("Ms Bell");
			page.locator("main section form .primary").click();
			PlaywrightAssertions.assertThat(page.locator(".error-summary")).containsText("before it was suspected");
			look(page, "reports-refused");
			page.locator("main section form input[name=calledAt]").fill(ago(30));
			page.locator("main section form .primary").click();
			PlaywrightAssertions.assertThat(page.locator("main section").first()).containsText("Ms Bell");
			look(page, "reports");

			look(worker.open(file + "/danger-questions"), "danger-questions");
			look(worker.open("/act-now"), "act-now-report");
			look(worker.open(file), "case-safety");
			// the refusal that was asked for is the browser's only complaint
			assertThat(worker.mistakes()).allMatch(mistake -> mistake.contains("422"));
		}
	}

	private static String ago(int minutes) {
		return LocalDateTime.now(ZoneId.of("America/New_York"))
			.minusMinutes(minutes)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString();
	}

	private static void look(Page page, String name) {
		look(page, name + "-1440-light", 1440, ColorScheme.LIGHT);
		look(page, name + "-390-dark", 390, ColorScheme.DARK);
		look(page, name + "-320-light", 320, ColorScheme.LIGHT);
	}

	private static void look(Page page, String name, int width, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
		page.setViewportSize(width, 900);
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
		assertThat(new AxeBuilder(page).setLegacyMode(true)
			.disableRules(java.util.List.of("region"))
			.analyze()
			.getViolations()).as(name)
			.extracting((violation) -> violation.getId() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).as(name)
			.isLessThanOrEqualTo(0);
	}

}
