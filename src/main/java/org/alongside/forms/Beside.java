package org.alongside.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * Adds sentences of the server to what describes the fields of a form.
 */
final class Beside {

	private Beside() {
	}

	static String add(String schema, Map<String, String> sentences) {
		try {
			JsonNode form = Json.tree(schema);
			add(form, "", sentences);
			return form.toString();
		}
		catch (JsonProcessingException ex) {
			return schema;
		}
	}

	private static void add(JsonNode container, String above, Map<String, String> sentences) {
		for (JsonNode node : container.path("components")) {
			if (node instanceof ObjectNode component) {
				Field field = Field.read(component);
				String name = above + String.join(".", field.path());
				String sentence = field.path().isEmpty() ? null : sentences.get(name);
				if (sentence != null) {
					component.put("description", described(component.path("description").asText(), sentence));
				}
				if (field.kind() == Kind.GROUP) {
					add(component, field.path().isEmpty() ? above : name + ".", sentences);
				}
			}
		}
	}

	/** What a person said is no template: form-js would read braces as one. */
	private static String described(String before, String sentence) {
		String plain = sentence.replace('{', '(').replace('}', ')');
		return before.isBlank() ? plain : before.startsWith("=") ? before : before + " " + plain;
	}

}
