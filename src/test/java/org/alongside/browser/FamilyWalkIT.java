package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import org.alongside.walk.RunningAgency;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A family of four, one of them kept apart: assessed, planned for and signed for with a
 * finger; the plan is returned, revised, approved at the second level, and printed.
 */
@RunningAgency
class FamilyWalkIT {

	private static final int LONGEST = 30;

	private static final String LEAST_EVERYWHERE = "() => document.querySelectorAll('al-form fieldset, al-form .fjs-form-field-radio')"
			+ ".forEach(one => one.querySelector('input[type=radio]')?.click())";

	private static final String OPEN_AROUND = "one => { for (let at = one; at; at = at.parentElement)"
			+ " if (at.tagName === 'DETAILS') at.open = true; }";

	private static final String HIDDEN = "Cora";

	private static final String RETURNED = "Say how both of you will see that the nights got better.";

	private final Map<String, String> answers = new HashMap<>(Map.of("worker", "Ruth Owusu", "riskLevel", "3"));

	private final Set<String> checked = new HashSet<>();

	@LocalServerPort
	private int port;

	@Test
	void aFamilyIsKnownPlannedForAndApprovedTwice() throws IOException {
		try (Person ines = Person.signIn(port, "Inés Carrasco", 1280, 900);
				Person ruth = Person.onPhone(port, "Ruth Owusu");
				Person helen = Person.signIn(port, "Helen Brandt", 1280, 900);
				Person sam = Person.signIn(port, "Sam Osei", 1280, 900)) {
			String file = refer(ines);
			until("Choose instruments", file, ines, helen, ruth);
			family(ruth, file);
			keptApart(helen, file);
			until("Draft plan", file, ruth);
			assertThat(seen(ruth, file).locator("main").textContent()).containsPattern("PHQ-9[^0-9]*0");
			moreSupport(ruth, helen, file);

			go(ruth, file, "Draft plan");
			FilledForm.on(ruth.page(), answers);
			FilledForm.submit(ruth.page());
			agree(ruth, file, 1);
			decide(helen, file, "Approve plan",
					Map.of("decision", "return", "reasonCode", "Goals cannot be measured", "reason", RETURNED));

			go(ruth, file, "Draft plan");
			ruth.page().locator(".fjs-container").waitFor();
			assertThat(ruth.page().locator(".fjs-container textarea").first().inputValue()).contains(RETURNED);
			FilledForm.on(ruth.page(),
					Map.of("measure", "Three nights of sleep a week, by her own count.", "riskLevel", "3"));
			FilledForm.submit(ruth.page());
			agree(ruth, file, 2);
			decide(helen, file, "Approve plan",
					Map.of("decision", "approve", "praise", "The nights are measured in her own way now."));
			decideFromTheInbox(sam, Map.of("decision", "approve"));

			print(ruth, file);
			List.of(ines, ruth, helen, sam)
				.forEach(one -> assertThat(one.mistakes()).filteredOn(mistake -> !mistake.contains("422")).isEmpty());
		}
	}

	private String refer(Person ines) {
		Page page = ines.open("/referrals/new");
		FilledForm.on(page, Map.of("givenName", "Rosa", "familyName", "Marín", "programme", "Child welfare"));
		page.locator("[data-form-submit]").click();
		page.waitForURL("**/cases/*");
		return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
	}

	/** Lets people go on with the case until a task stands that is done here. */
	private void until(String task, String file, Person... people) {
		for (int step = 0; step < LONGEST; step++) {
			for (Person person : people) {
				Page page = seen(person, file);
				if (page.locator(".agenda a").getByText(task).count() > 0) {
					return;
				}
				Locator next = page.locator(".agenda a").first();
				if (next.count() > 0) {
					String name = next.textContent();
					page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + next.getAttribute("href"));
					if (page.locator("[data-form-submit]").count() > 0) {
						FilledForm.on(page, answers);
						if (page.url().contains("/tasks/") && name.startsWith("Complete")) {
							page.evaluate(LEAST_EVERYWHERE);
						}
						FilledForm.submit(page);
					}
				}
			}
			people[0].page().waitForTimeout(200); // the engine's background steps
		}
		throw new AssertionError("Nobody came to " + task);
	}

	private void family(Person ruth, String file) {
		Page page = ruth.open(file + "/people");
		page.locator("form[action$='/partitions'] input[name=name]").evaluate(OPEN_AROUND);
		page.fill("form[action$='/partitions'] input[name=name]", "Shelter");
		page.fill("form[action$='/partitions'] input[name=why]", "Fled from violence");
		send(page, "form[action$='/partitions']");
		add(ruth, file, "Pablo", "partners", "");
		add(ruth, file, "Nico", "parent", "");
		add(ruth, file, HIDDEN, "parent", "Shelter");
		page = seen(ruth, file + "/people");
		assertThat(page.locator("main").textContent()).contains("Rosa", "Pablo", "Nico", HIDDEN);
		assertThat(seen(ruth, file + "/family-picture").locator(".picture svg[role=img]").all()).hasSize(2)
			.allMatch(Locator::isVisible);
	}

	private void add(Person ruth, String file, String name, String bond, String partition) {
		Page page = seen(ruth, file + "/people/new");
		page.fill("#person-givenName", name);
		page.selectOption("select[name=role]", "family");
		Locator tie = page.locator("#person-bond-code option[value^='" + bond + "']").first();
		page.selectOption("#person-bond-code", tie.getAttribute("value"));
		if (!partition.isEmpty()) {
			page.locator("#person-partition").selectOption(new SelectOption().setLabel(partition));
		}
		send(page, "form[action$='/people/new']");
	}

	private static void send(Page page, String form) {
		page.locator(form + " button.primary, " + form + " button:not([type=button])").first().click();
		page.waitForLoadState();
		assertThat(page.locator(".error-summary").count()).as(page.locator("main").textContent()).isZero();
	}

	/** Holds at once, and is signed afterwards. */
	private void moreSupport(Person ruth, Person helen, String file) {
		Page page = seen(ruth, file + "/acuity");
		page.selectOption("#level", "3");
		page.selectOption("#reason", "safety");
		page.fill("#words", "He waits outside the school.");
		send(page, "form[action$='/acuity']");
		assertThat(seen(ruth, file).locator("section[aria-labelledby=assessment] details[open]").first().textContent())
			.contains("3 · intensive", "It holds until a supervisor decides.");
		decide(helen, file, "Decide on acuity", Map.of("decision", "agree"));
		assertThat(seen(ruth, file).locator("main").textContent()).contains("Helen Brandt agreed.");
	}

	private void keptApart(Person helen, String file) {
		assertThat(seen(helen, file + "/people").locator("main").textContent()).contains("Pablo", "kept apart from you")
			.doesNotContain(HIDDEN, "Fled from violence");
	}

	private void agree(Person ruth, String file, int version) {
		Page page = go(ruth, file, "Review plan with client");
		page.locator(".fjs-container").waitFor();
		FilledForm.on(page, Map.of("signedHow", "Drew a signature here"));
		page.locator("[data-form-submit]").click();
		page.getByText("No signature under version " + version).first().waitFor();

		sign(ruth, file);
		go(ruth, file, "Review plan with client");
		FilledForm.on(page, Map.of("signedHow", "Drew a signature here"));
		FilledForm.submit(page);
	}

	/** Draws with a finger, in the touches a screen sends. */
	private void sign(Person ruth, String file) {
		Page page = seen(ruth, file + "/signatures");
		page.fill("#name", "Rosa Marín");
		Locator canvas = page.locator("canvas");
		canvas.scrollIntoViewIfNeeded();
		BoundingBox box = canvas.boundingBox();
		CDPSession touches = page.context().newCDPSession(page);
		touch(touches, "touchStart", box.x + 20, box.y + 30);
		for (int step = 1; step < 12; step++) {
			touch(touches, "touchMove", box.x + 20 + 15 * step, box.y + 30 + (step % 3) * 12);
		}
		touch(touches, "touchEnd", 0, 0);
		assertThat(page.locator("input[name=strokes]").inputValue().split(" ")).hasSizeGreaterThan(5);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record it")).click();
		page.waitForLoadState();
		assertThat(page.locator("main").textContent()).contains("Rosa Marín");
		assertThat(page.locator(".error-summary").count()).isZero();
	}

	private static void touch(CDPSession session, String kind, double x, double y) {
		JsonArray points = new JsonArray();
		if (!kind.equals("touchEnd")) {
			JsonObject point = new JsonObject();
			point.addProperty("x", x);
			point.addProperty("y", y);
			points.add(point);
		}
		JsonObject touch = new JsonObject();
		touch.addProperty("type", kind);
		touch.add("touchPoints", points);
		session.send("Input.dispatchTouchEvent", touch);
	}

	private void decide(Person by, String file, String task, Map<String, String> decision) {
		FilledForm.on(go(by, file, task), decision);
		FilledForm.submit(by.page());
	}

	/** As {@link #decide}, by somebody who finds the task in the inbox alone. */
	private void decideFromTheInbox(Person by, Map<String, String> decision) {
		Locator row = by.page().locator(".rows li").filter(new Locator.FilterOptions().setHasText("Rosa Marín"));
		for (int step = 0; step < LONGEST && row.count() == 0; step++) {
			by.page().waitForTimeout(200); // the engine's background steps
			seen(by, "/tasks?view=unassigned&sort=priority");
		}
		row.locator("a[data-task]").click();
		by.page().locator("#task .fjs-container").waitFor();
		look(by.page());
		FilledForm.on(by.page(), decision);
		FilledForm.submit(by.page());
	}

	private void print(Person ruth, String file) throws IOException {
		Page page = seen(ruth, file + "/documents");
		page.selectOption("form[action$='/papers'] select[name=paper]", "plan");
		var paper = page.waitForDownload(() -> page.locator("form[action$='/papers'] button").click());
		try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
			assertThat(pdf.getNumberOfPages()).isPositive();
			assertThat(new PDFTextStripper().getText(pdf)).contains("Rosa", "Three nights of sleep a week")
				.doesNotContain(HIDDEN, "Shelter");
		}
		ruth.open(file);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("header.bar").isVisible()).isFalse();
		assertThat(page.locator("main").isVisible()).isTrue();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private Page go(Person person, String file, String task) {
		for (int step = 0; step < LONGEST; step++) {
			Page page = seen(person, file);
			Locator link = page.locator(".agenda a").getByText(task);
			if (link.count() > 0) {
				page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + link.first().getAttribute("href"));
				look(page);
				return page;
			}
			page.waitForTimeout(200); // the engine's background steps
		}
		throw new AssertionError(task + " does not stand in " + person.page().locator("main").textContent());
	}

	private Page seen(Person person, String path) {
		Page page = person.open(path);
		look(page);
		return page;
	}

	/** Each kind of page once. */
	private void look(Page page) {
		if (page.locator("al-form").count() > 0) {
			page.locator(".fjs-container").first().waitFor();
		}
		if (!checked.add(page.locator("h1, .task h2").last().textContent())) {
			return;
		}
		assertThat(new AxeBuilder(page).analyze().getViolations())
			.extracting(violation -> page.url() + " " + violation.getId() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
	}

}
