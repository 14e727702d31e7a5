package org.alongside.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;

import java.util.ArrayList;
import java.util.List;

/**
 * A member of the demo agency's staff at a browser of their own.
 */
final class Person implements AutoCloseable {

	/**
	 * The decision tables' editor library logs this by itself; no other error is let
	 * pass.
	 */
	private static final String KNOWN = "Inferno development build";

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private final List<String> mistakes = new ArrayList<>();

	private Person(BrowserContext context, String base) {
		this.context = context;
		this.base = base;
		this.page = context.newPage();
		page.onConsoleMessage(message -> {
			if (message.type().equals("error") && !message.text().contains(KNOWN)) {
				mistakes.add(message.text());
			}
		});
		page.onPageError(mistakes::add);
	}

	/** Opens a browser and signs in by the person's name on the sign-in page. */
	static Person signIn(int port, String name, int width, int height) {
		return entered(at(port, width, height, false), name);
	}

	/** As {@link #signIn}, on a phone with a touch screen. */
	static Person onPhone(int port, String name) {
		return entered(at(port, 390, 844, true), name);
	}

	private static Person entered(Person person, String name) {
		person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
		person.page.waitForURL(person.base + "/tasks**");
		return person;
	}

	/** As {@link #signIn}, with keys alone. */
	static Person signInByKeys(int port, String name, int width, int height) {
		Person person = at(port, width, height, false);
		Keyboard keys = new Keyboard(person.page);
		keys.enter(person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)));
		person.page.waitForURL(person.base + "/tasks**");
		return person;
	}

	private static Person at(int port, int width, int height, boolean phone) {
		String base = "http://127.0.0.1:" + port;
		BrowserContext context = Browsers.chromium()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
				.setIsMobile(phone)
				.setHasTouch(phone)
				.setLocale("en-US"));
		Person person = new Person(context, base);
		person.page.navigate(base + "/sign-in");
		return person;
	}

	Page page() {
		return page;
	}

	Page open(String path) {
		page.navigate(base + path);
		return page;
	}

	/** Returns what the browser complained about. */
	List<String> mistakes() {
		return mistakes;
	}

	/** Leaves the page first: a context closed while its page loads may never answer. */
	@Override
	public void close() {
		if (!page.isClosed()) {
			page.navigate("about:blank");
		}
		context.close();
	}

}
