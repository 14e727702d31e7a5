package org.alongside.forms;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A component of a form.
 *
 * @param kind what it is
 * @param path where its answer stands below that of its container; empty when it has none
 * @param schema the component as form-js describes it
 * @param children the components inside
 */
record Field(Kind kind, List<String> path, JsonNode schema, List<Field> children) {

	static Field read(JsonNode component) {
		Kind kind = Kind.of(component);
		String name = component.path(kind.keyed() ? "key" : "path").asText("");
		List<String> path = kind.keyed() || kind.container() ? split(name) : List.of();
		if (path.isEmpty() && (kind.keyed() || kind == Kind.ROWS)) {
			// form-js gives it a key by chance then: nobody could tell what was answered
			kind = Kind.UNSUPPORTED;
		}
		return new Field(kind, path, component, kind.container() ? readAll(component) : List.of());
	}

	static List<Field> readAll(JsonNode container) {
		List<Field> fields = new ArrayList<>();
		container.path("components").forEach(component -> fields.add(read(component)));
		return List.copyOf(fields);
	}

	private static List<String> split(String name) {
		return name.isBlank() ? List.of() : List.of(name.split("\\."));
	}

	/** Returns the name in error paths and translations: its path, else its id. */
	String name() {
		return path.isEmpty() ? schema.path("id").asText("") : String.join(".", path);
	}

	/** Returns a setting under {@code validate}; missing if there is none. */
	JsonNode limit(String name) {
		return schema.path("validate").path(name);
	}

	/** Returns a custom property as Camunda Modeler keeps them; missing if not set. */
	JsonNode property(String name) {
		return schema.path("properties").path(name);
	}

	boolean required() {
		JsonNode required = limit("required");
		return required.isTextual() ? !required.asText().isEmpty() : required.asBoolean();
	}

	boolean disabled() {
		return schema.path("disabled").asBoolean();
	}

	/** Returns whether it takes no answer, whatever else was answered. */
	boolean shownOnly() {
		return !kind.container() && kind != Kind.COMPUTED && (disabled() || schema.path("readonly").asBoolean());
	}

	/**
	 * Returns whether the answers it takes may depend on what stands beside them: it, or
	 * a component inside, has options from elsewhere or an expression. What nobody can
	 * answer takes none.
	 */
	boolean looksBeyondItself() {
		if (shownOnly()) {
			return false;
		}
		return children.stream().anyMatch(Field::looksBeyondItself)
				|| schema.properties().stream().anyMatch(one -> !one.getKey().equals("components") && asks(one));
	}

	private static boolean asks(Map.Entry<String, JsonNode> setting) {
		JsonNode value = setting.getValue();
		return setting.getKey().equals("valuesKey") || value.asText().startsWith("=")
				|| value.properties().stream().anyMatch(Field::asks);
	}

}
