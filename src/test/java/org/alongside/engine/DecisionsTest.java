package org.alongside.engine;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EngineModuleTest
class DecisionsTest {

	@Autowired
	Decisions decisions;

	@Autowired
	Feel feel;

	@Autowired
	HistoryService history;

	@Test
	void returnsTheRowsThatMatchInOrderAndLeavesOutEmptyCells() {
		assertThat(decisions.evaluate("weather", Map.of("degrees", 5, "rain", true)))
			.containsExactly(Map.of("wear", "coat", "layers", 3), Map.of("wear", "boots"));
		assertThat(decisions.evaluate("weather", Map.of("degrees", 20, "rain", false))).isEmpty();
	}

	@Test
	void takesAMissingInputForNull() {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("rain", null);
		assertThat(decisions.evaluate("weather", inputs)).isEmpty();
		assertThat(decisions.evaluate("weather", Map.of("rain", true))).containsExactly(Map.of("wear", "boots"));
	}

	@Test
	void saysWhichDecisionIsMissing() {
		assertThatIllegalStateException().isThrownBy(() -> decisions.evaluate("horoscope", Map.of()))
			.withMessageContaining("Decision horoscope");
	}

	@Test
	void remembersNoAnswersThatADecisionWasGiven() {
		decisions.evaluate("weather", Map.of("degrees", 5, "rain", true));

		assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
	}

	@Test
	void evaluatesFeelWithAndWithoutItsSign() {
		assertThat(feel.evaluate("=reason = \"other\" and count(goals) > 1",
				Map.of("reason", "other", "goals", List.of(Map.of("statement", "a"), Map.of("statement", "b")))))
			.isEqualTo(true);
		assertThat(feel.evaluate("goals[1].statement", Map.of("goals", List.of(Map.of("statement", "walk")))))
			.isEqualTo("walk");
		assertThat(feel.evaluate("nobody", Map.of())).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> feel.evaluate("=if then", Map.of()));
	}

	@Test
	void givesAnExpressionTheValuesOfTheMoment() {
		for (int goals = 0; goals < 3; goals++) {
			assertThat(feel.evaluate("=goals + 1", Map.of("goals", goals))).hasToString(String.valueOf(goals + 1));
			assertThatIllegalArgumentException().isThrownBy(() -> feel.evaluate("=if then", Map.of()));
		}
		assertThat(feel.evaluate("=goals + 1", Map.of("goals", "none"))).isNull();
	}

	@Test
	void tellsAnExpressionFromATestOfTheSameText() {
		assertThat(feel.evaluate("5", Map.of())).hasToString("5");
		assertThat(decisions.evaluate("weather", Map.of("degrees", 5, "rain", true))).hasSize(2);
		assertThat(feel.evaluate("true", Map.of())).isEqualTo(true);
		assertThat(decisions.evaluate("weather", Map.of("degrees", 5, "rain", false))).hasSize(1);
	}

	@Test
	void givesFeelNoWayToTheRuntime() {
		for (String attack : List.of("\"\".getClass()", "\"\".class.forName(\"java.lang.Runtime\")",
				"function(a) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }")) {
			Object value;
			try {
				value = feel.evaluate(attack, Map.of("text", "x"));
			}
			catch (IllegalArgumentException ex) {
				value = null;
			}
			assertThat(value).as(attack)
				.satisfiesAnyOf(one -> assertThat(one).isNull(),
						one -> assertThat(one.getClass().getName()).contains("camunda.feel"));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> feel.evaluate(
				"{ run: function() external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }, it: run() }.it.availableProcessors()",
				Map.of()));
	}

}
