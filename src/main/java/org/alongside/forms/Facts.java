package org.alongside.forms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The answers that route a process: those of fields with the property {@code fact}. What
 * people write freely never becomes a fact, whatever the property says: process variables
 * carry no personal data.
 */
final class Facts {

	private static final int LENGTH = 200;

	private Facts() {
	}

	static void collect(List<Field> fields, @Nullable Object answers, Map<String, Object> facts) {
		for (Field field : fields) {
			Object answer = Paths.get(answers, field.path());
			String name = field.property("fact").asText("");
			if (field.kind() == Kind.GROUP) {
				collect(field.children(), answer, facts);
			}
			else if (!name.isBlank() && routes(field.kind())) {
				Object fact = fact(answer);
				if (fact != null) {
					facts.put(name, fact);
				}
			}
		}
	}

	private static boolean routes(Kind kind) {
		return switch (kind) {
			case NUMBER, CHECKBOX, ONE_OF, SOME_OF, DATE_TIME, COMPUTED -> true;
			default -> false;
		};
	}

	private static @Nullable Object fact(@Nullable Object answer) {
		if (answer instanceof BigDecimal number) {
			return number(number);
		}
		if (answer instanceof List<?> list) {
			return list.stream().filter(String.class::isInstance).toList();
		}
		if (answer instanceof String text) {
			return text.length() <= LENGTH ? text : null;
		}
		return answer instanceof Boolean ? answer : null;
	}

	/** The engine keeps primitive numbers as such, and a {@code BigDecimal} as a blob. */
	private static Number number(BigDecimal number) {
		if (number.scale() > 0) {
			return number.doubleValue();
		}
		long whole = number.longValue();
		return whole == (int) whole ? (Number) (int) whole : (Number) whole;
	}

}
