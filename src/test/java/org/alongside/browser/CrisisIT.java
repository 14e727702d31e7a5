package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.alongside.cases.CaseAgenda;
import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerAnswer;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.walk.RunningAgency;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody is in danger: reported from a phone in two presses, asked after until they are
 * safe, seen by the supervisor all the while, and asked again on the days after.
 */
@RunningAgency
@Import(CrisisIT.Moved.class)
class CrisisIT {

	private static final int WORST = 6;

	@Autowired
	private ReceivingReferral receiving;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private CaseAgenda agenda;

	@Autowired
	private CrisisPath path;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private MovedClock clock;

	@LocalServerPort
	private int port;

	private CaseId caseId;

	@BeforeEach
	void aReferral() {
		NewClient person = new NewClient("Ada", "Sample", LocalDate.of(1980, 11, 24), null, null, "en", false, null,
				List.of(), List.of(), null, List.of(), "web");
		Actor by = Actor.person(staff.findByUsername("ines").orElseThrow().id());
		caseId = receiving
			.receive(new ReferralReceived(person, "mental-health", "Riverside Clinic", null, "Low for weeks", null,
					List.of(), null), by, clock.instant())
			.caseId();
	}

	@AfterEach
	void nobodyIsLeftInDanger() {
		path.answer(caseId, DangerAnswer.safe(true, "Spoke with her"), Actor.automatic("test"), clock.instant());
	}

	@Test
	void fromAPhoneInTwoPressesToTheLastFollowUp() {
		try (Person sam = Person.signIn(port, "Sam Osei", 1440, 900);
				Person ines = Person.onPhone(port, "Inés Carrasco")) {
			sam.open("/settings");
			assertThat(sam.page().locator(".act-now")).hasCount(0);
			sam.page().waitForTimeout(2_000); // its line to the server is there
			Page phone = ines.open("/tasks/" + task("screen-referral"));

			phone.locator(".danger-link").tap();
			phone.locator("#report").tap();
			assertThat(phone.locator("#open-title")).containsText("Nobody has said yet that they are safe");
			assertThat(phone.locator("main")).containsText("Told at once: ");
			passes(phone);

			assertThat(sam.page().locator(".act-now")).containsText("is in danger");
			sam.page().locator(".act-now a").click();
			assertThat(sam.page().locator("#act-now-list")).containsText("Ada Sample");
			passes(sam.page());

			for (int i = 0; i < 2; i++) {
				clock.move(Duration.ofMinutes(40));
				String asked = task("answer-crisis");
				answer(phone, "not-safe", "Nobody opens the door");
				assertThat(phone.locator("#open-title")).isVisible();
				assertThat(task("answer-crisis")).isNotEqualTo(asked);
				assertThat(due("answer-crisis")).isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(1)));
				assertThat(sam.open("/act-now").locator("#act-now-list")).containsText("Ada Sample");
			}
			Instant over = clock.instant();
			answer(phone, "safe", "Her sister is with her");
			assertThat(phone.locator("#watched-title")).isVisible();
			assertThat(phone.locator(".above .danger-call")).hasCount(0);
			assertThat(sam.open("/act-now").locator("main")).not().containsText("Ada Sample");

			for (int hours : List.of(24, 72, 168)) {
				clock.moveTo(over.plus(Duration.ofHours(hours)));
				jobs.executeJob(timer().getId());
				Page page = ines.open("/tasks/" + task("follow-up-crisis"));
				assertThat(page.locator(".alerts")).containsText("This person was in danger");
				page.locator("[data-command=claim]").tap();
				page.locator("al-form:not([readonly]) .fjs-container").waitFor();
				FilledForm.on(page, Map.of("danger", "safe"));
				page.locator("[data-form-submit]").tap();
				page.locator("[data-undo]").waitFor();
				ines.open("/settings");
				await(() -> agenda.open(caseId).stream().noneMatch(one -> one.key().equals("follow-up-crisis")));
			}
			assertThat(ines.open("/cases/" + caseId).locator("#danger")).containsText("Over");
			assertThat(ines.page().locator(".alerts")).not().containsText("danger");
			assertThat(ines.mistakes()).isEmpty();
			assertThat(sam.mistakes()).isEmpty();
		}
	}

	@Test
	void byKeyboardFromThePageOfACase() {
		try (Person ines = Person.signInByKeys(port, "Inés Carrasco", 1440, 900)) {
			Page page = ines.open("/cases/" + caseId);
			page.keyboard().press("g");
			page.keyboard().press("x");
			page.waitForURL("**/danger");
			assertThat(page.locator("#report")).isFocused();
			page.keyboard().press("Enter");
			assertThat(page.locator("#open-title")).isVisible();
			assertThat(task("answer-crisis")).isNotEmpty();
			page.setViewportSize(320, 800);
			assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
				.isLessThanOrEqualTo(0);
			assertThat(ines.mistakes()).isEmpty();
		}
	}

	private static void answer(Page page, String state, String said) {
		page.reload();
		page.locator("input[name=danger][value=" + state + "]").check();
		page.locator("#said").fill(said);
		Locator send = page.locator("main form .primary");
		send.tap();
		page.waitForURL(url -> url.endsWith("/danger"));
	}

	private void passes(Page page) {
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
			.extracting(violation -> violation.getId() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
			.isLessThanOrEqualTo(0);
	}

	private String task(String key) {
		return agenda.open(caseId).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().taskId();
	}

	private Instant due(String key) {
		return agenda.open(caseId).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().due();
	}

	private Job timer() {
		return jobs.createJobQuery()
			.timers()
			.processDefinitionKey("crisis-response")
			.list()
			.stream()
			.filter(job -> engine.createProcessInstanceQuery()
				.processInstanceId(job.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()
				.equals(caseId.toString()))
			.findFirst()
			.orElseThrow();
	}

	private static void await(java.util.function.BooleanSupplier condition) {
		for (int tries = 0; tries < 100 * WORST && !condition.getAsBoolean(); tries++) {
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException problem) {
				throw new IllegalStateException(problem);
			}
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	/**
	 * The clock of the running agency, which can be moved on.
	 */
	@TestConfiguration
	static class Moved {

		@Bean
		@Primary
		MovedClock movedClock(@Qualifier("demoClock") Clock agency) {
			return new MovedClock(agency);
		}

	}

	/**
	 * As far ahead of another clock as it was moved.
	 */
	static class MovedClock extends Clock {

		private final Clock other;

		private volatile Duration ahead = Duration.ZERO;

		MovedClock(Clock other) {
			this.other = other;
		}

		void move(Duration time) {
			ahead = ahead.plus(time);
		}

		void moveTo(Instant moment) {
			ahead = Duration.between(other.instant(), moment);
		}

		@Override
		public Instant instant() {
			return other.instant().plus(ahead);
		}

		@Override
		public ZoneId getZone() {
			return other.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return other.withZone(zone);
		}

	}

}
