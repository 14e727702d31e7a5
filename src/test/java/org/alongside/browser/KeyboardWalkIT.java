package org.alongside.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three people carry a person from a referral to a closed case and never touch a mouse.
 */
@RunningAgency
class KeyboardWalkIT {

	private static final int LONGEST = 60;

	private static final String CLOSED = "the case is closed";

	private static final Map<String, String> ANSWERS = Map.of("worker", "Dana Meyer", "referrals", "Add",
			"serviceWanted", "Somebody to drive to appointments");

	private static final String GIVEN = "Ada" + new java.util.Random().ints(6, 0x61, 0x7b)
		.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

	@LocalServerPort
	private int port;

	@Test
	void carriesAReferralToAClosedCaseWithoutAMouse() {
		try (Person ines = Person.signInByKeys(port, "Inés Carrasco", 1440, 900);
				Person dana = Person.signInByKeys(port, "Dana Meyer", 1440, 900);
				Person sam = Person.signInByKeys(port, "Sam Osei", 1440, 900)) {
			refer(ines);
			Map<String, Person> people = Map.of("Inés", ines, "Dana", dana, "Sam", sam);
			List<String> turn = new ArrayList<>(List.of("Inés", "Dana", "Sam"));
			List<String> walked = new ArrayList<>(List.of("begun"));
			while (walked.size() < LONGEST && !walked.contains(CLOSED)) {
				walked.add(goOn(people, turn));
			}
			assertThat(walked).contains("Inés: Screen referral", "Sam: Assign worker", "Dana: Draft plan",
					"Sam: Approve plan", "Dana: Choose service", "Dana: the partner accepted", "Dana: Make contact",
					"Sam: Approve closure", CLOSED);
			people.values().forEach(person -> assertThat(person.mistakes()).isEmpty());
		}
	}

	private static void refer(Person ines) {
		Page page = ines.page();
		new Keyboard(page).press("g", "n");
		page.waitForURL("**/referrals/new");
		TypedForm.fillAndSend(page, Map.of("givenName", GIVEN, "familyName", "Keysworth"));
	}

	/** Lets whoever can go on with the case; who did is asked first the next time. */
	private static String goOn(Map<String, Person> people, List<String> turn) {
		for (String name : List.copyOf(turn)) {
			Page page = people.get(name).page();
			Keyboard keys = new Keyboard(page);
			if (keys.goTo(GIVEN)) {
				if (page.locator(".strip [aria-current=step]").textContent().contains("Closed")) {
					return CLOSED;
				}
				String done = next(page, keys);
				if (done != null) {
					turn.remove(name);
					turn.add(0, name);
					return name + ": " + done;
				}
			}
		}
		people.get("Dana").page().waitForTimeout(300); // the engine's background steps
		return "waited";
	}

	private static String next(Page page, Keyboard keys) {
		List<String> names = page.locator(".agenda a").allTextContents();
		for (int index = 0; index < names.size(); index++) {
			boolean last = index == names.size() - 1;
			if (names.get(index).equals("Make contact") && (!last || page.locator("#referrals form").count() > 0)) {
				continue;
			}
			Locator link = page.locator(".agenda a").nth(index);
			keys.follow(link);
			page.locator("#task [data-task-id]").waitFor();
			if (page.locator("[data-form-submit]").count() > 0) {
				TypedForm.fillAndSend(page, ANSWERS);
				page.locator("#toasts [data-now]").waitFor();
				page.waitForResponse(response -> response.url().endsWith("/now") && response.ok(),
						() -> keys.press("n"));
				return names.get(index);
			}
			keys.goTo(GIVEN);
		}
		return answerForThePartner(page, keys);
	}

	private static String answerForThePartner(Page page, Keyboard keys) {
		if (page.locator("#referrals form").count() == 0) {
			return null;
		}
		keys.enter(page.locator("#referrals summary").last());
		keys.follow(page.locator("#referrals button[value=accepted]"));
		return "the partner accepted";
	}

}
