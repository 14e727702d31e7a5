package org.alongside.engine;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may become a process variable: short text, numbers, booleans and lists of short
 * text. Everything else belongs into the domain, where it is protected.
 */
final class Facts {

	/** The engine keeps text in a column of this size. */
	static final int LONGEST_TEXT = 4_000;

	/** A diagram may start one task for each text of a list. */
	static final int LONGEST_LIST = 200;

	private Facts() {
	}

	/**
	 * Returns the facts as the engine keeps them.
	 * @throws IllegalArgumentException if one of them cannot be a fact; its value is not
	 * named
	 */
	static VariableMap variables(Map<String, ?> facts) {
		VariableMap variables = Variables.createVariables();
		facts.forEach((name, value) -> variables.putValue(name, variable(name, value)));
		return variables;
	}

	/** Checks the value of a variable that a process has set itself. */
	static void check(String name, @Nullable Object value) {
		if (value != null) {
			variable(name, value);
		}
	}

	/**
	 * Returns the facts among variables read from the engine: those that have a value.
	 */
	static Map<String, Object> read(Map<String, Object> variables) {
		Map<String, Object> facts = new LinkedHashMap<>();
		variables.forEach((name, value) -> {
			if (value != null) {
				facts.put(name, value);
			}
		});
		return facts;
	}

	private static Object variable(String name, @Nullable Object value) {
		if (value instanceof String text) {
			return text(name, text);
		}
		if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double
				|| value instanceof Short) {
			return value;
		}
		if (value instanceof BigDecimal number) {
			return number(number);
		}
		if (value instanceof BigInteger number) {
			return number(new BigDecimal(number));
		}
		if (value instanceof Float || value instanceof Byte) {
			return number(new BigDecimal(value.toString()));
		}
		if (value instanceof Collection<?> list) {
			return list(name, list);
		}
		throw new IllegalArgumentException("Fact " + name + " is "
				+ (value == null ? "null" : "a " + value.getClass().getName())
				+ "; a fact is text of up to 4,000 characters, a number, a boolean or a list of texts. Keep it in the"
				+ " domain and set a reference to it.");
	}

	private static String text(String name, String text) {
		if (text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("Fact " + name + " has " + text.length()
					+ " characters; a fact has at most 4,000. Keep it in the domain and set a reference to it.");
		}
		return text;
	}

	private static Object number(BigDecimal number) {
		try {
			long whole = number.longValueExact();
			return whole == (int) whole ? (Object) (int) whole : (Object) whole;
		}
		catch (ArithmeticException ex) {
			return number.doubleValue();
		}
	}

	private static TypedValue list(String name, Collection<?> list) {
		if (list.size() > LONGEST_LIST) {
			throw new IllegalArgumentException("Fact " + name + " is a list of " + list.size() + " texts; a list has at"
					+ " most " + LONGEST_LIST + ". Keep it in the domain and set a reference to it.");
		}
		ArrayList<String> texts = new ArrayList<>();
		for (Object one : list) {
			if (!(one instanceof String text)) {
				throw new IllegalArgumentException(
						"Fact " + name + " is a list that holds something other than text; a list holds texts only.");
			}
			texts.add(text(name, text));
		}
		return Variables.objectValue(texts).serializationDataFormat("application/json").create();
	}

}
