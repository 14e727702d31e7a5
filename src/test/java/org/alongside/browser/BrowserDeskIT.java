package org.alongside.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed at a task outlives the page, is never overwritten unseen, and a
 * completion can be undone.
 */
@RunningAgency
class BrowserDeskIT {

	private static final String STORY = "textarea:not([readonly])";

	@Autowired
	private ReceivingReferral receiving;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	@Test
	void whatWasTypedIsThereAgainAndTwoDevicesAreCompared() {
		String task = "/tasks/" + screening();
		try (Person desk = Person.signIn(port, "Inés Carrasco", 1440, 900);
				Person phone = Person.signIn(port, "Inés Carrasco", 390, 844)) {
			type(desk.open(task), "She cannot sleep");
			assertThat(desk.page().locator(".saved")).containsText("Saved");
			assertThat(story(desk.open(task))).hasValue("She cannot sleep");
			assertThat(story(phone.open(task))).hasValue("She cannot sleep");
			type(phone.page(), "She sleeps badly");
			assertThat(phone.page().locator(".saved button")).hasCount(0);
			type(desk.page(), "She sleeps too much");
			assertThat(desk.page().locator(".versions td"))
				.containsText(new String[] { "She sleeps too much", "She sleeps badly" });
			desk.page().locator("[data-take-theirs]").click();
			assertThat(story(desk.page())).hasValue("She sleeps badly");
			assertThat(desk.mistakes()).filteredOn(mistake -> !mistake.contains("409")).isEmpty();
			assertThat(phone.mistakes()).isEmpty();
		}
	}

	@Test
	void whatIsLeftWithoutAPauseIsSavedOnTheWayOut() {
		String id = screening();
		try (Person ines = Person.signIn(port, "Inés Carrasco", 1440, 900)) {
			Page page = ines.open("/tasks/" + id);
			story(page).fill("In a hurry");
			ines.open("/settings");
			for (int tries = 0; tries < 20 && !drafted(id); tries++) {
				pause();
			}
			assertThat(story(ines.open("/tasks/" + id))).hasValue("In a hurry");
		}
	}

	@Test
	void aCompletionIsUndoneWithAllItsAnswersAndTakesEffectByItself() {
		String id = screening();
		try (Person ines = Person.signIn(port, "Inés Carrasco", 1440, 900)) {
			complete(ines.open("/tasks/" + id), "She cannot sleep");
			assertThat(ended(id)).isFalse();
			ines.page().locator("[data-undo]").click();
			ines.page().waitForURL(url -> url.endsWith(id));
			assertThat(story(ines.page())).hasValue("She cannot sleep");
			complete(ines.page(), "She cannot sleep at all");
			ines.open("/settings");
		}
		for (int tries = 0; tries < 60 && !ended(id); tries++) {
			pause();
		}
		assertThat(ended(id)).isTrue();
	}

	@Test
	void whatWasTypedStaysReachableWhenSomebodyElseWasFaster() {
		String id = screening();
		try (Person ines = Person.signIn(port, "Inés Carrasco", 390, 844);
				Person tom = Person.signIn(port, "Tom Avery", 1440, 900)) {
			type(ines.open("/tasks/" + id), "She told me about the night");
			complete(tom.open("/tasks/" + id), "She cannot sleep");
			tom.page().waitForResponse("**/now", tom.page().locator("[data-now]")::click);
			Page drafts = ines.open("/tasks/drafts");
			Locator mine = drafts.locator("main li",
					new Page.LocatorOptions().setHasText("She told me about the night"));
			assertThat(mine).containsText("You can no longer send this");
			mine.getByRole(AriaRole.BUTTON).click();
			assertThat(mine).hasCount(0);
		}
	}

	private static void complete(Page page, String words) {
		story(page).fill(words);
		page.locator("[data-form-submit]").click();
		page.locator("[data-undo]").waitFor();
	}

	private static void type(Page page, String words) {
		page.waitForResponse(response -> response.url().contains("/draft") && response.request().method().equals("PUT"),
				() -> story(page).fill(words));
	}

	private static Locator story(Page page) {
		page.locator(".fjs-container").waitFor();
		return page.locator(STORY).first();
	}

	private boolean ended(String task) {
		return database.sql("select ended_how is not distinct from 'completed' from app.task where id = ?")
			.param(task)
			.query(Boolean.class)
			.single();
	}

	private boolean drafted(String task) {
		return database.sql("select count(*) from app.task_draft where task_id = ?")
			.param(task)
			.query(Integer.class)
			.single() > 0;
	}

	private static void pause() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException problem) {
			throw new IllegalStateException(problem);
		}
	}

	private String screening() {
		NewClient person = new NewClient("Ada", "Sample", LocalDate.of(1980, 11, 24), null, null, "en", false, null,
				List.of(), List.of(), null, List.of(), "web");
		Actor by = Actor.person(staff.findByUsername("ines").orElseThrow().id());
		CaseId caseId = receiving
			.receive(new ReferralReceived(person, "mental-health", "Riverside Clinic", null, "Low for weeks", null,
					List.of(), null), by, Instant.now())
			.caseId();
		return database.sql("select id from app.task where case_id = ? and ended_at is null")
			.param(caseId.value())
			.query(String.class)
			.list()
			.get(0);
	}

}
