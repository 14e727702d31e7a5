package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three people carry a person from an uploaded referral to a closed case by taps alone,
 * on phones: no page is wider than they are, and nothing too small for a finger.
 */
@RunningAgency
class BrowserWalkIT {

	private static final int LONGEST = 60;

	private static final Map<String, String> ANSWERS = Map.of("worker", "Dana Meyer", "referrals", "Add",
			"serviceWanted", "Somebody to drive to appointments");

	private final Set<String> touched = new HashSet<>();

	@LocalServerPort
	private int port;

	@Test
	void carriesAReferralToAClosedCase() throws IOException {
		try (Person ines = Person.onPhone(port, "Inés Carrasco");
				Person dana = Person.onPhone(port, "Dana Meyer");
				Person sam = Person.onPhone(port, "Sam Osei")) {
			String file = upload(ines);
			List<String> walked = new ArrayList<>();
			for (int step = 0; step < LONGEST && !stage(ines, file).contains("Closed"); step++) {
				walked.add(goOn(List.of(ines, dana, sam), file));
			}
			assertThat(stage(ines, file)).as("after %s", walked).contains("Closed");
			assertThat(walked).contains("Ines: Screen referral", "Sam: Assign worker", "Dana: Draft plan",
					"Sam: Approve plan", "Dana: Choose service", "Dana: the partner accepted", "Dana: Make contact",
					"Sam: Approve closure");
			assertThat(ines.mistakes()).isEmpty();
			assertThat(dana.mistakes()).isEmpty();
			assertThat(sam.mistakes()).isEmpty();
		}
	}

	private String upload(Person ines) throws IOException {
		Page page = ines.open("/referrals/upload");
		fits(page);
		page.getByLabel("Files").setInputFiles(bundle());
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload")).click();
		Locator link = page.locator("main a[href^='/cases/']").first();
		link.waitFor();
		return link.getAttribute("href");
	}

	/**
	 * A Synthea person where other people's data is beside the project, else one of our
	 * own of the same form.
	 */
	private static Path bundle() throws IOException {
		Path synthea = Path.of("../shared/data/fhir/synthea");
		if (Files.isDirectory(synthea)) {
			try (Stream<Path> files = Files.list(synthea)) {
				return files.filter(file -> file.toString().endsWith(".json")).sorted().findFirst().orElseThrow();
			}
		}
		return Path.of("src/test/resources/fhir/hospital-transaction.json");
	}

	private static String stage(Person person, String file) {
		return person.open(file).locator(".strip [aria-current=step]").textContent();
	}

	/** The width everywhere, fingers once on every kind of page. */
	private void fits(Page page) {
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
			.as("wider than the phone: %s", page.url())
			.isLessThanOrEqualTo(0);
		if (!touched.add(page.locator("h1, .task h2").last().textContent())) {
			return;
		}
		assertThat(new AxeBuilder(page).withRules(List.of("target-size")).analyze().getViolations())
			.extracting(violation -> page.url() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
	}

	private String goOn(List<Person> people, String file) {
		List<String> names = List.of("Ines", "Dana", "Sam");
		for (int index = 0; index < people.size(); index++) {
			Page page = people.get(index).open(file);
			fits(page);
			if (page.locator(".strip").count() == 0) {
				continue;
			}
			String done = doNext(page, file);
			if (done != null) {
				return names.get(index) + ": " + done;
			}
		}
		people.get(0).page().waitForTimeout(300); // the engine's background steps
		return "waited";
	}

	private String doNext(Page page, String file) {
		List<String> open = page.locator(".agenda a").all().stream().map(link -> link.getAttribute("href")).toList();
		List<String> names = page.locator(".agenda a").all().stream().map(Locator::textContent).toList();
		for (int index = 0; index < open.size(); index++) {
			boolean last = index == open.size() - 1;
			if (names.get(index).equals("Make contact") && (!last || partnerAwaited(page, file))) {
				continue;
			}
			page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + open.get(index));
			if (page.locator("[data-form-submit]").count() > 0) {
				FilledForm.on(page, ANSWERS);
				fits(page);
				FilledForm.submit(page);
				return names.get(index);
			}
		}
		return answerForThePartner(page, file);
	}

	private boolean partnerAwaited(Page page, String file) {
		page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + file);
		return page.locator("#referrals form").count() > 0;
	}

	private String answerForThePartner(Page page, String file) {
		if (!partnerAwaited(page, file)) {
			return null;
		}
		page.locator("#referrals summary").last().click();
		page.locator("#referrals button[value=accepted]").click();
		page.waitForLoadState();
		return "the partner accepted";
	}

}
