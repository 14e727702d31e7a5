package org.alongside.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered answers as the engine's own FEEL does, failures included.
 */
class RememberedFeelTest {

	private static final VariableContext NAMES = Variables
		.fromMap(Map.of("n", 3, "word", "rent", "list", List.of(1, 2, 3), "person", Map.of("age", 81)))
		.asVariableContext();

	private final FeelEngine remembered = RememberedFeel.factory().createInstance();

	private final FeelEngine own = new ScalaFeelEngine(new ArrayList<>());

	@ParameterizedTest
	@ValueSource(strings = { "n > 2 and word = \"rent\"", "sum(list) + count(list)", "person.age >= 60",
			"if missing = null then \"none\" else missing", "upper case(word)",
			"date(\"2024-02-29\") + duration(\"P1Y\")", "some x in list satisfies x > n", "n + word",
			"unknown function(n)", "assert(n, n > 5)", "list[9]", "n +", "number(\"x\")", "{a: n, b: a + 1}.b" })
	void answersAsTheEngineDoes(String expression) {
		for (int round = 0; round < 2; round++) {
			assertThat(answer(remembered, expression)).isEqualTo(answer(own, expression));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "> 2", "[1..3]", "not(3)", "1, 2", "? > n - 1", "> missing", "> \"a\"" })
	void testsAsTheEngineDoes(String test) {
		for (int round = 0; round < 2; round++) {
			assertThat(tested(remembered, test)).isEqualTo(tested(own, test));
		}
	}

	private static String answer(FeelEngine feel, String expression) {
		try {
			Object value = feel.evaluateSimpleExpression(expression, NAMES);
			return String.valueOf(value);
		}
		catch (RuntimeException ex) {
			return ex.toString();
		}
	}

	private static String tested(FeelEngine feel, String test) {
		try {
			return String.valueOf(feel.evaluateSimpleUnaryTests(test, "n", NAMES));
		}
		catch (RuntimeException ex) {
			return ex.toString();
		}
	}

}
