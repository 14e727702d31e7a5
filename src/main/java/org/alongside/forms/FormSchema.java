package org.alongside.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.shared.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the check sees it.
 *
 * @param fields its components
 * @param claims the paths its answers may have
 * @param unsupported components the server cannot check; with one of them no answer is
 * accepted
 * @param looksAround whether the answers it takes may depend on more than themselves
 * @param known the fields that ask for facts about the person
 */
record FormSchema(List<Field> fields, Claim claims, List<FieldError> unsupported, boolean looksAround,
		List<KnownField> known) {

	/**
	 * Reads a schema.
	 * @throws IllegalArgumentException if it is no form-js schema
	 */
	static FormSchema read(String json) {
		List<Field> fields;
		try {
			JsonNode root = Json.tree(json);
			if (!root.path("components").isArray()) {
				throw new IllegalArgumentException("Not a form-js schema");
			}
			fields = Field.readAll(root);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a form-js schema", ex);
		}
		Claim root = new Claim();
		List<FieldError> unsupported = new ArrayList<>();
		fields.forEach(field -> claim(field, root, unsupported));
		return new FormSchema(fields, root, List.copyOf(unsupported),
				fields.stream().anyMatch(Field::looksBeyondItself), KnownField.of(fields));
	}

	private static void claim(Field field, Claim above, List<FieldError> unsupported) {
		if (field.kind() == Kind.UNSUPPORTED) {
			unsupported.add(FieldError.of(field.name(), "unsupported", field.schema().path("type").asText()));
			return;
		}
		Claim claim = above;
		for (String segment : field.path()) {
			claim = claim.below.computeIfAbsent(segment, name -> new Claim());
		}
		claim.answer |= field.kind().keyed();
		claim.rows |= field.kind() == Kind.ROWS;
		for (Field child : field.children()) {
			claim(child, claim, unsupported);
		}
	}

	/** Returns what was sent that no component asks for. */
	List<FieldError> unknown(Map<?, ?> submitted) {
		List<FieldError> errors = new ArrayList<>();
		claims.collectUnknown(submitted, "", errors);
		return errors;
	}

	/** A place in the answers that a component speaks for. */
	static final class Claim {

		private static final int REPORTED = 50;

		private final Map<String, Claim> below = new HashMap<>();

		private boolean answer;

		private boolean rows;

		private void collectUnknown(Map<?, ?> sent, String prefix, List<FieldError> errors) {
			for (Map.Entry<?, ?> entry : sent.entrySet()) {
				if (errors.size() >= REPORTED) {
					return;
				}
				String name = String.valueOf(entry.getKey());
				Claim claim = below.get(name);
				if (claim == null) {
					errors.add(FieldError.of(prefix + Printable.of(name), "unknown"));
				}
				else {
					claim.collectWithin(entry.getValue(), prefix + name, errors);
				}
			}
		}

		private void collectWithin(@Nullable Object value, String path, List<FieldError> errors) {
			if (answer || value == null) {
				return;
			}
			if (rows) {
				if (value instanceof List<?> list) {
					for (int i = 0; i < list.size(); i++) {
						if (list.get(i) instanceof Map<?, ?> row) {
							collectUnknown(row, path + "[" + i + "].", errors);
						}
					}
				}
				return;
			}
			if (value instanceof Map<?, ?> map) {
				collectUnknown(map, path + ".", errors);
			}
			else {
				errors.add(FieldError.of(path, "type"));
			}
		}

	}

}
