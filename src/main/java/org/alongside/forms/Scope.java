package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form as a whole or one row of a list: what its expressions may name.
 */
final class Scope {

	private final @Nullable Scope above;

	private final int number;

	private Map<String, Object> data = new LinkedHashMap<>();

	private Scope(@Nullable Scope above, int number) {
		this.above = above;
		this.number = number;
	}

	static Scope whole() {
		return new Scope(null, 0);
	}

	Scope row(int index) {
		return new Scope(this, index + 1);
	}

	void show(Map<String, Object> values) {
		this.data = values;
	}

	/**
	 * Returns the names as form-js gives them: every answer of the form, and beside it
	 * {@code this}, {@code parent} and {@code i} for what stands in a row.
	 */
	Map<String, Object> names() {
		Map<String, Object> special = new LinkedHashMap<>();
		special.put("this", data);
		special.put("parent", above == null ? null : above.family());
		special.put("i", numbers());
		Map<String, Object> names = new LinkedHashMap<>(special);
		names.putAll(root().data);
		special.forEach((name, value) -> names.put("_" + name + "_", value));
		return names;
	}

	private Map<String, Object> family() {
		if (above == null) {
			return data;
		}
		Map<String, Object> family = new LinkedHashMap<>();
		family.put("parent", above.family());
		family.putAll(data);
		return family;
	}

	private List<Integer> numbers() {
		if (above == null) {
			return new ArrayList<>();
		}
		List<Integer> numbers = above.numbers();
		numbers.add(number);
		return numbers;
	}

	private Scope root() {
		return above == null ? this : above.root();
	}

}
