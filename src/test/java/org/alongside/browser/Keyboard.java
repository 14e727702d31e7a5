package org.alongside.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hands that have nothing but keys. Wherever Tab leads, what has the focus must be there
 * to be seen: not hidden, not under a bar that sticks to an edge (WCAG 2.4.11).
 */
final class Keyboard {

	private static final int FARTHEST = 200;

	/** Whether some of what has the focus is on top where it stands. */
	private static final String SEEN = """
			() => {
				const at = document.activeElement;
				if (!at || at === document.body) return '';
				const box = (at.matches('input[type=radio], input[type=checkbox]') && at.closest('label') || at).getBoundingClientRect();
				const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
				const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
				const on = [0.5, 0.1, 0.9].some((x) => [0.5, 0.15, 0.85].some((y) => {
					const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
					return hit && (at.contains(hit) || hit.contains(at) && !hit.matches('body, html, main') || hit.closest('label')?.contains(at));
				}));
				return right > left && bottom > top && on ? '' : at.outerHTML.slice(0, 200) + JSON.stringify(box);
			}
			""";

	private static final String ARRIVED = "() => document.readyState === 'complete'"
			+ " && !('left' in document.documentElement.dataset)";

	private final Page page;

	Keyboard(Page page) {
		this.page = page;
	}

	void press(String... keys) {
		for (String key : keys) {
			page.keyboard().press(key);
		}
	}

	void type(String words) {
		page.keyboard().type(words);
	}

	/** Goes on to the next thing that takes the focus. */
	void tab() {
		press("Tab");
		assertThat(page.evaluate(SEEN)).as("has the focus and is to be seen, at %s", page.url()).isEqualTo("");
	}

	/** Tabs until the element has the focus. */
	void tabTo(Locator wanted) {
		wanted.waitFor();
		for (int step = 0; step < FARTHEST; step++) {
			if (has(wanted)) {
				return;
			}
			tab();
		}
		throw new AssertionError("Tab does not lead to " + wanted + " at " + page.url());
	}

	/** Tabs to a link or button and presses it. */
	void enter(Locator wanted) {
		tabTo(wanted);
		press("Enter");
	}

	/** Tabs to what leads to another page, presses it and waits until that is there. */
	void follow(Locator wanted) {
		tabTo(wanted);
		leave("Enter");
	}

	private void leave(String key) {
		page.evaluate("() => (document.documentElement.dataset.left = '')");
		press(key);
		page.waitForFunction(ARRIVED);
	}

	/**
	 * Goes where the palette leads.
	 * @return whether it found the words
	 */
	boolean goTo(String words) {
		press("Control+k");
		assertThat(page.locator("dialog input")).isFocused();
		page.waitForResponse(
				response -> response.url().endsWith("/palette") && ("q=" + words).equals(response.request().postData()),
				() -> type(words));
		page.waitForFunction("() => document.querySelector('[role=option], dialog [role=status]:not(:empty)')");
		Locator first = page.locator("[role=option]").first();
		if (first.count() == 0 || !first.textContent().contains(words)) {
			press("Escape");
			assertThat(page.locator("dialog")).hasCount(0);
			return false;
		}
		leave("Enter");
		return true;
	}

	private static boolean has(Locator wanted) {
		return (Boolean) wanted.evaluate("element => element === document.activeElement");
	}

}
