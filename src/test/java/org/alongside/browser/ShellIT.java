package org.alongside.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page has around its content: keys, palette, changes by others, and a session
 * that is renewed in place.
 */
@RunningAgency
class ShellIT {

	@LocalServerPort
	private int port;

	@Test
	void goesThroughTheListAndThePagesByKeysAlone() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			Page page = dana.open("/tasks?view=team");
			press(page, "j", "j", "k", "Enter");
			assertThat(page.locator("#task [data-task-id]")).isVisible();
			press(page, "g", "c");
			page.waitForURL("**/cases");
			press(page, "/");
			assertThat(page.locator("#query")).isFocused();
			press(page, "g", "i");
			assertThat(page.locator("#query")).hasValue("gi");
			press(page, "Escape", "Tab", "?");
			assertThat(page.locator("dialog h2").first()).hasText("Keyboard shortcuts");
			nothingForAxe(page);
			press(page, "Escape");
			assertThat(page.locator("dialog")).hasCount(0);
			assertThat(dana.mistakes()).isEmpty();
		}
	}

	@Test
	void keysOfOneLetterCanBeSwitchedOff() {
		try (Person miguel = Person.signIn(port, "Miguel Ortega", 1440, 900)) {
			Page page = miguel.open("/settings");
			page.getByLabel("Keys of one letter do something").uncheck();
			page.locator("#save-keys").click();
			page.waitForURL("**/settings");
			press(page, "g", "c");
			page.waitForTimeout(300);
			assertThat(page.url()).endsWith("/settings");
			page.keyboard().press("Control+k");
			assertThat(page.locator("dialog input")).isFocused();
			press(page, "Escape");
			page.getByLabel("Keys of one letter do something").check();
			page.waitForResponse("**/settings", page.locator("#save-keys")::click);
			assertThat(miguel.open("/settings").getByLabel("Keys of one letter do something")).isChecked();
		}
	}

	@Test
	void findsACaseInThePaletteOnASmallScreen() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 320, 640)) {
			Page page = dana.open("/cases");
			Locator known = page.locator("th a").first();
			String file = known.getAttribute("href");
			String name = known.textContent();
			page.keyboard().press("Control+k");
			assertThat(page.locator("dialog input")).isFocused();
			page.keyboard().type(name);
			assertThat(page.locator("[role=option]").first()).containsText(name);
			nothingForAxe(page);
			assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
				.isLessThanOrEqualTo(0);
			press(page, "Enter");
			page.waitForURL("**/cases/*");
			assertThat(page.locator("h1")).hasText(name);
			assertThat(page.url()).contains("/cases/").doesNotContain("q=");
			assertThat(file).startsWith("/cases/");
		}
	}

	@Test
	void signsInAgainInPlaceAndLosesNothing() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			Page page = dana.open("/tasks");
			page.locator(".rows a[data-task]").first().click();
			page.locator(".fjs-container").waitFor();
			Locator words = page.locator(".fjs-container textarea").first();
			words.fill("What they told me today.");
			page.context().clearCookies();
			page.locator(".rows a[data-task]").nth(0).focus();
			page.evaluate("() => void fetch('/live/session', { headers: { Accept: 'application/json' } })"
					+ ".then(({ status }) => (window.answered = status))");
			assertThat(page.locator("dialog h2")).hasText("Sign in again");
			nothingForAxe(page);
			page.keyboard().type("not the password");
			press(page, "Enter");
			assertThat(page.locator("dialog [role=alert]")).containsText("does not go with");
			page.keyboard().type("walk-alongside");
			press(page, "Enter");
			assertThat(page.locator("dialog")).hasCount(0);
			page.waitForFunction("() => window.answered === 204");
			assertThat(words).hasValue("What they told me today.");
		}
	}

	@Test
	void showsWhatOthersDidWithoutMovingTheList() {
		try (Person here = Person.signIn(port, "Inés Carrasco", 1440, 900);
				Person there = Person.signIn(port, "Inés Carrasco", 1440, 900)) {
			Page page = here.open("/tasks?view=unassigned");
			page.waitForTimeout(2_000); // the stream begins after the page is there
			Locator rows = page.locator(".rows a[data-task]");
			int before = rows.count();
			String href = rows.first().getAttribute("href");
			Page other = there.open(href);
			other.locator(".holding form button").click();
			LocatorAssertions.IsVisibleOptions soon = new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
			assertThat(page.locator(".changes")).isVisible(soon);
			assertThat(page.locator(".gone")).hasCount(1);
			assertThat(rows).hasCount(before);
			nothingForAxe(page);
			page.locator(".changes").click();
			assertThat(rows).hasCount(before - 1);
			other.locator("form[action$='/release'] button").click();
			assertThat(page.locator(".changes")).isVisible(soon);
		}
	}

	@Test
	void saysInItsOwnWordsWhatTheContainerRefuses() {
		try (Person dana = Person.signIn(port, "Dana Meyer", 1440, 900)) {
			APIResponse answer = dana.page().context().request().get("http://127.0.0.1:" + port + "/tasks/%00");
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text()).contains("Not understood", "href=\"/tasks\"").doesNotContain("HTTP Status");
		}
	}

	private static void press(Page page, String... keys) {
		for (String key : keys) {
			page.keyboard().press(key);
		}
	}

	private static void nothingForAxe(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations())
			.extracting(violation -> violation.getId() + " " + violation.getNodes().get(0).getHtml())
			.isEmpty();
	}

}
