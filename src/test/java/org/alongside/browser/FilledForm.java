package org.alongside.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.alongside.walk.CarryingOn;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the form on a page the way a person does: clicks and types into what is visible
 * and required, again and again as answers bring up further questions.
 */
final class FilledForm {

	private static final int PASSES = 4;

	private final Page page;

	private final Map<String, String> wanted;

	private final Set<String> filled = new HashSet<>();

	private FilledForm(Page page, Map<String, String> wanted) {
		this.page = page;
		this.wanted = wanted;
	}

	/**
	 * Fills the form.
	 * @param wanted answers that differ from the usual ones, by field key
	 */
	static void on(Page page, Map<String, String> wanted) {
		page.locator(".fjs-container").waitFor();
		FilledForm form = new FilledForm(page, wanted);
		JsonNode schema = form.schema();
		for (int pass = 0; pass < PASSES; pass++) {
			form.fill(schema.path("components"));
		}
	}

	private JsonNode schema() {
		try {
			return new ObjectMapper().readTree(page.locator("[data-form-schema]").first().textContent());
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("The page carries no form", problem);
		}
	}

	private void fill(JsonNode components) {
		for (JsonNode component : components) {
			String key = component.path("key").asText(component.path("path").asText());
			if (component.has("components")) {
				if (component.path("type").asText().equals("dynamiclist") && wanted.containsKey(key)
						&& filled.add(key)) {
					page.locator("[aria-labelledby$='-" + component.path("id").asText()
							+ "'] > [class*=footer] [class*=add]")
						.getByText(wanted.get(key))
						.click();
				}
				fill(component.path("components"));
			}
			else if ((component.path("validate").path("required").asBoolean() || wanted.containsKey(key)
					|| component.path("type").asText().equals("number")) && !component.path("readonly").asBoolean()
					&& !component.path("disabled").asBoolean() && !filled.contains(key)) {
				answer(component, key);
			}
		}
	}

	private void answer(JsonNode component, String key) {
		String id = component.path("id").asText();
		List<Locator> controls = controls(id);
		if (controls.isEmpty()) {
			return;
		}
		filled.add(key);
		Locator control = controls.get(0);
		switch (component.path("type").asText()) {
			case "textfield", "textarea" -> control.fill(wanted.getOrDefault(key, "As we talked about it."));
			case "number" -> control.fill(wanted.getOrDefault(key, "1"));
			case "checkbox" -> control.check();
			case "datetime" ->
				control.fill(component.path("subtype").asText().equals("date") ? CarryingOn.today().toString()
						: LocalDateTime.now().minusHours(6).withNano(0).withSecond(0).toString());
			case "select" -> select(control, key);
			case "radio", "checklist" -> controls.get(choice(component, key)).check();
			default -> throw new IllegalStateException("Nobody knows how to fill a " + component.path("type"));
		}
	}

	private void select(Locator control, String key) {
		List<String> values = new ArrayList<>();
		for (Locator option : control.locator("option").all()) {
			String value = option.getAttribute("value");
			if (value != null && !value.isEmpty()) {
				values.add(value);
			}
		}
		String label = wanted.get(key);
		if (label != null) {
			for (Locator option : control.locator("option").all()) {
				if (option.textContent().contains(label)) {
					control.selectOption(option.getAttribute("value"));
					return;
				}
			}
		}
		control.selectOption(CarryingOn.choose(values));
	}

	private int choice(JsonNode component, String key) {
		List<String> values = component.path("values").findValuesAsText("value");
		if (wanted.containsKey(key)) {
			return values.indexOf(wanted.get(key));
		}
		return values.indexOf(CarryingOn.choose(values));
	}

	/**
	 * The visible controls of a component: one, or one per option, or those of a list's
	 * rows.
	 */
	private List<Locator> controls(String id) {
		return page.locator("[id$='-" + id + "'], [id*='-" + id + "-'], [id*='-" + id + "_']")
			.locator("visible=true")
			.all()
			.stream()
			.filter(one -> List.of("INPUT", "SELECT", "TEXTAREA").contains(one.evaluate("e => e.tagName")))
			.toList();
	}

	/**
	 * Sends the form, waits until the page has gone on and lets the completion take
	 * effect at once; what the page complains about fails the test.
	 */
	static void submit(Page page) {
		String before = page.url();
		page.locator("[data-form-submit]").click();
		try {
			page.waitForURL(url -> !url.equals(before), new Page.WaitForURLOptions().setTimeout(20_000));
		}
		catch (PlaywrightException problem) {
			page.screenshot(
					new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "not-accepted.png")));
			throw new AssertionError("Not accepted at " + before + ": " + page.locator("main").textContent(), problem);
		}
		page.waitForResponse(response -> response.url().endsWith("/now") && response.ok(),
				() -> page.locator("#toasts [data-now]").click());
	}

}
