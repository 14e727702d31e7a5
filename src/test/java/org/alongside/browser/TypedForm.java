package org.alongside.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.alongside.walk.CarryingOn;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the form on a page with keys alone, once from its first field to its button, and
 * answers what is required.
 */
final class TypedForm {

	private static final int LONGEST = 400;

	/** What has the focus. */
	private static final String HERE = """
			() => {
				const at = document.activeElement;
				const group = at.name && at.closest('form, al-form')
					? [...document.querySelectorAll(`input[name="${CSS.escape(at.name)}"]`)] : [];
				return { inside: at.closest('al-form') !== null, submit: at.matches('[data-form-submit]'),
					list: at.closest('.fjs-form-field')?.querySelector('label, legend')?.textContent ?? '',
					id: at.id, tag: at.tagName, type: at.type ?? '', value: at.value ?? '', words: at.textContent ?? '',
					chosen: group.some((one) => one.checked), checked: at.checked === true,
					labels: at.options ? [...at.options].map((one) => one.textContent) : [],
					values: at.options ? [...at.options].map((one) => one.value) : [] };
			}
			""";

	private final Page page;

	private final Keyboard keys;

	private final Map<String, String> wanted;

	private final Map<String, JsonNode> components = new HashMap<>();

	private final Set<String> added = new HashSet<>();

	private TypedForm(Page page, Map<String, String> wanted) {
		this.page = page;
		this.keys = new Keyboard(page);
		this.wanted = wanted;
	}

	/**
	 * Fills the form and sends it.
	 * @param wanted answers that differ from the usual ones, by field key
	 */
	static void fillAndSend(Page page, Map<String, String> wanted) {
		page.locator(".fjs-container").waitFor();
		TypedForm form = new TypedForm(page, wanted);
		form.index(form.schema());
		form.fill();
		form.send();
	}

	private JsonNode schema() {
		try {
			return new ObjectMapper().readTree(page.locator("[data-form-schema]").first().textContent());
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("The page carries no form", problem);
		}
	}

	private void index(JsonNode component) {
		if (component.hasNonNull("id")) {
			components.put(component.path("id").asText(), component);
		}
		component.path("components").forEach(this::index);
	}

	private void fill() {
		for (int step = 0; step < LONGEST; step++) {
			keys.tab();
			Focus here = here();
			if (here.submit()) {
				return;
			}
			if (here.inside()) {
				answer(here);
			}
		}
		throw new AssertionError("Tab does not lead to the button of the form at " + page.url());
	}

	private void answer(Focus here) {
		if (here.tag().equals("BUTTON")) {
			if (here.words().contains("Add") && added(here.list())) {
				keys.press("Enter");
				page.waitForFunction("() => document.activeElement.matches('input, select, textarea')");
				answer(here());
			}
			return;
		}
		JsonNode component = component(here.id());
		if (component == null || !asked(component)) {
			return;
		}
		String key = component.path("key").asText();
		switch (component.path("type").asText()) {
			case "textfield", "textarea" -> type(here, wanted.getOrDefault(key, "As we talked about it."));
			case "number" -> type(here, wanted.getOrDefault(key, "1"));
			case "datetime" -> moment(here, component);
			case "select" -> select(here, key);
			case "radio" -> choose(here, component, key);
			case "checkbox" -> check(!here.checked());
			case "checklist" -> check(!here.checked() && here.id().endsWith("-" + choice(component, key)));
			default -> throw new IllegalStateException("Nobody knows how to fill a " + component.path("type"));
		}
	}

	private boolean added(String label) {
		return components.values()
			.stream()
			.filter(one -> one.path("type").asText().equals("dynamiclist"))
			.filter(one -> wanted.containsKey(one.path("path").asText()))
			.anyMatch(one -> label.contains(one.path("label").asText())) && added.add(label);
	}

	private boolean asked(JsonNode component) {
		return (component.path("validate").path("required").asBoolean()
				|| wanted.containsKey(component.path("key").asText())
				|| component.path("type").asText().equals("number")) && !component.path("readonly").asBoolean()
				&& !component.path("disabled").asBoolean();
	}

	private JsonNode component(String id) {
		return components.entrySet()
			.stream()
			.filter(one -> id.endsWith("-" + one.getKey()) || id.contains("-" + one.getKey() + "-")
					|| id.contains("-" + one.getKey() + "_"))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private void type(Focus here, String words) {
		if (here.value().isEmpty()) {
			keys.type(words);
		}
	}

	/**
	 * Typed part by part, as the browser's own date field takes it in American English.
	 */
	private void moment(Focus here, JsonNode component) {
		if (!here.value().isEmpty()) {
			return;
		}
		if (component.path("subtype").asText().equals("date")) {
			keys.type(DateTimeFormatter.ofPattern("MMddyyyy").format(CarryingOn.today()));
			return;
		}
		LocalDateTime before = LocalDateTime.now().minusHours(6);
		keys.type(DateTimeFormatter.ofPattern("MMddyyyy").format(before));
		keys.press("ArrowRight");
		keys.type(DateTimeFormatter.ofPattern("hhmma", java.util.Locale.US).format(before));
	}

	private void select(Focus here, String key) {
		if (!here.value().isEmpty()) {
			return;
		}
		String label = wanted.get(key);
		int target = label == null
				? here.values()
					.indexOf(CarryingOn.choose(here.values().stream().filter(one -> !one.isEmpty()).toList()))
				: here.labels()
					.indexOf(here.labels().stream().filter(one -> one.contains(label)).findFirst().orElseThrow());
		for (int step = 0; step < target; step++) {
			keys.press("ArrowDown");
		}
	}

	private void choose(Focus here, JsonNode component, String key) {
		if (here.chosen()) {
			return;
		}
		int target = choice(component, key);
		if (target == 0) {
			keys.press("Space");
		}
		for (int step = 0; step < target; step++) {
			keys.press("ArrowDown");
		}
	}

	private void check(boolean wanted) {
		if (wanted) {
			keys.press("Space");
		}
	}

	private int choice(JsonNode component, String key) {
		List<String> values = component.path("values").findValuesAsText("value");
		return values.indexOf(wanted.containsKey(key) ? wanted.get(key) : CarryingOn.choose(values));
	}

	private void send() {
		String before = page.url();
		keys.press("Enter");
		try {
			page.waitForURL(url -> !url.equals(before), new Page.WaitForURLOptions().setTimeout(20_000));
		}
		catch (com.microsoft.playwright.PlaywrightException problem) {
			page.screenshot(
					new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "not-accepted.png")));
			throw new AssertionError("Not accepted at " + before + ": " + page.locator("main").textContent(), problem);
		}
	}

	@SuppressWarnings("unchecked")
	private Focus here() {
		Map<String, Object> at = (Map<String, Object>) page.evaluate(HERE);
		return new Focus((Boolean) at.get("inside"), (Boolean) at.get("submit"), (String) at.get("list"),
				(String) at.get("id"), (String) at.get("tag"), (String) at.get("value"), (String) at.get("words"),
				(Boolean) at.get("chosen"), (Boolean) at.get("checked"), (List<String>) at.get("labels"),
				(List<String>) at.get("values"));
	}

	private record Focus(boolean inside, boolean submit, String list, String id, String tag, String value, String words,
			boolean chosen, boolean checked, List<String> labels, List<String> values) {
	}

}
