package org.alongside.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a form before it is deployed: an identifier, and only components that show and
 * ask; none that brings markup or a page of its own.
 */
final class FormFileCheck {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> COMPONENTS = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"checklist", "radio", "select", "taglist", "text", "table", "dynamiclist", "group", "spacer", "separator",
			"button", "expression");

	private static final int DEEPEST = 20;

	private FormFileCheck() {
	}

	static List<ModelProblem> check(String file, byte[] content) {
		List<ModelProblem> problems = new ArrayList<>();
		try {
			JsonNode form = JSON.readTree(content);
			if (!form.path("id").asText().matches("[a-z][a-z0-9-]*")) {
				problems.add(new ModelProblem(file, "", 0, "formId", form.path("id").asText()));
			}
			components(file, form, 0, problems);
		}
		catch (IOException ex) {
			problems.add(new ModelProblem(file, "", 0, "notJson", ""));
		}
		return problems;
	}

	private static void components(String file, JsonNode parent, int depth, List<ModelProblem> problems) {
		for (JsonNode component : parent.path("components")) {
			String type = component.path("type").asText();
			String name = component.path("key").asText(component.path("id").asText());
			if (!COMPONENTS.contains(type) || depth > DEEPEST) {
				problems.add(new ModelProblem(file, name, 0, "component", type));
			}
			else {
				expressions(file, name, component, problems);
				components(file, component, depth + 1, problems);
			}
		}
	}

	/**
	 * Any setting of a component may be FEEL: a text that begins with a sign of equality.
	 */
	private static void expressions(String file, String name, JsonNode settings, List<ModelProblem> problems) {
		settings.properties().forEach(setting -> {
			JsonNode value = setting.getValue();
			if (value.isTextual() && value.asText().startsWith("=")) {
				String problem = FeelCheck.problem(value.asText().substring(1), false);
				if (problem != null) {
					problems.add(new ModelProblem(file, name, 0, problem, value.asText()));
				}
			}
			else if (value.isObject()) {
				expressions(file, name, value, problems);
			}
		});
	}

}
