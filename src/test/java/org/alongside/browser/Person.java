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
		String base = "http://127.0.0.1:" + port;
		BrowserContext context = Browsers.chromium()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
		Person person = new Person(context, base);
		person.page.navigate(base + "/sign-in");
		person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
		person.page.waitForURL(base + "/tasks**");
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
