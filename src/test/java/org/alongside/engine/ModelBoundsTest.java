package org.alongside.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class ModelBoundsTest {

	@ParameterizedTest
	@ValueSource(strings = { "PT1M", "PT2H", "P3D", "P1M", "P1DT1S" })
	void waitsAMinuteOrMore(String length) {
		assertThat(inProcess(timer("timeDuration", length))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1S", "PT0S", "PT-5M", "P0D", "${wait}", "soon", "0 0/1 * * * ?" })
	void refusesToComeAtOnce(String length) {
		assertThat(inProcess(timer("timeDuration", length))).extracting(ModelProblem::code).contains("wait");
	}

	@ParameterizedTest
	@ValueSource(strings = { "R3/PT15M", "R/P1D", "R10/2026-01-01T00:00:00Z/P7D" })
	void comesAgainAfterAQuarterOfAnHour(String cycle) {
		assertThat(inProcess(timer("timeCycle", cycle))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "R/PT1S", "R1000000/PT1M", "0/5 * * * * ?", "${cycle}", "R/" })
	void refusesToComeAgainWithoutRest(String cycle) {
		assertThat(inProcess(timer("timeCycle", cycle))).extracting(ModelProblem::code).contains("cycle");
	}

	@Test
	void makesAHundredOfOneTaskAtMost() {
		assertThat(inProcess(loop("100"))).isEmpty();
		for (String number : List.of("101", "1000000000", "${many}", "-1")) {
			assertThat(inProcess(loop(number))).as(number)
				.extracting(ModelProblem::code, ModelProblem::element)
				.contains(tuple("atOnce", "each"));
		}
		List<String> longList = Collections.nCopies(Facts.LONGEST_LIST + 1, "a");
		assertThatIllegalArgumentException().isThrownBy(() -> Facts.variables(Map.of("instruments", longList)))
			.withMessageContaining("at most 200");
		assertThat(Facts.variables(Map.of("instruments", longList.subList(1, longList.size())))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " camunda:historyTimeToLive=\"\"", " camunda:historyTimeToLive=\"P9999D\"",
			" camunda:historyTimeToLive=\"P10Y\"" })
	void keepsTheEnginesHistoryForDays(String timeToLive) {
		String model = process("").replace(" camunda:historyTimeToLive=\"P1D\"", timeToLive);
		assertThat(XmlCheck.check("x.bpmn", bytes(model), Vocabulary.bpmn(), Set.of())).singleElement()
			.satisfies(problem -> {
				assertThat(problem.code()).isEqualTo("timeToLive");
				assertThat(problem.line()).isPositive();
			});
		assertThat(inTable(table("-", "1").replace(" camunda:historyTimeToLive=\"P1D\"", timeToLive)))
			.extracting(ModelProblem::code)
			.containsExactly("timeToLive");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2 +* (", "\"open", "> ", "[1..", "not(" })
	void refusesACellThatIsNotFeel(String cell) {
		assertThat(inTable(table(cell, "1"))).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("feel");
			assertThat(problem.element()).isEqualTo("e");
			assertThat(problem.line()).isEqualTo(5);
			assertThat(problem.subject()).isEqualTo(cell.strip());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2 +* (", "\"open", "if true then 1", "for x in" })
	void refusesAResultThatIsNotFeel(String result) {
		assertThat(inTable(table("-", result))).extracting(ModelProblem::code, ModelProblem::element)
			.containsExactly(tuple("feel", "u"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "count(for x in 1..1000000000 return x)", "for x in 1..n return x",
			"for a in l, b in l, c in l return a", "for a in l return for b in l return for c in l return 1",
			"some x in 1..100000 satisfies x > 3", "9 ** 999999999", "2 ** n", "{f: function(x) f(x), y: f(1)}.y",
			"matches(s, \"(a+)+b\")", "matches(s, p)", "replace(s, \"(.*)*x\", \"\")",
			"((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))" })
	void refusesWhatTakesVeryLong(String result) {
		assertThat(inTable(table("-", result))).extracting(ModelProblem::code).containsExactly("feelBounds");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "count(for x in l return x)", "for x in 1..12 return x * 2", "every x in l satisfies x > 1",
					"sum(for a in l, b in m return a * b)", "matches(s, \"[0-9]{5}\")", "2 ** 3", "l[item > 3]" })
	void allowsWhatEndsSoon(String result) {
		assertThat(inTable(table("-", result))).isEmpty();
	}

	@Test
	void readsTheExpressionsOfForms() {
		String form = """
				{"id": "x", "components": [{"type": "textfield", "key": "a", "conditional": {"hide": "=%s"}}]}""";
		assertThat(FormFileCheck.check("x.form", bytes(form.formatted("not(b)")))).isEmpty();
		assertThat(FormFileCheck.check("x.form", bytes(form.formatted("2 +* ("))))
			.extracting(ModelProblem::code, ModelProblem::element)
			.containsExactly(tuple("feel", "a"));
	}

	private static List<ModelProblem> inProcess(String content) {
		return XmlCheck.check("x.bpmn", bytes(process(content)), Vocabulary.bpmn(), Set.of());
	}

	private static List<ModelProblem> inTable(String table) {
		return XmlCheck.check("x.dmn", bytes(table), Vocabulary.dmn(), Set.of());
	}

	private static String timer(String kind, String text) {
		return "<bpmn:intermediateCatchEvent id=\"t\"><bpmn:timerEventDefinition id=\"d\"><bpmn:" + kind + ">" + text
				+ "</bpmn:" + kind + "></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
	}

	private static String loop(String number) {
		return "<bpmn:userTask id=\"each\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + number
				+ "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
	}

	private static String process(String content) {
		return """
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
					xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://alongside.org/test">
				<bpmn:process id="x" isExecutable="true" camunda:historyTimeToLive="P1D">
				%s
				</bpmn:process></bpmn:definitions>""".formatted(content);
	}

	private static String table(String cell, String result) {
		return """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="a" namespace="a"
					xmlns:camunda="http://camunda.org/schema/1.0/dmn">
				<decision id="x" name="X" camunda:historyTimeToLive="P1D"><decisionTable id="t">
				<input id="i"><inputExpression id="f"><text>n</text></inputExpression></input><output id="o" name="o"/>
				<rule id="r"><inputEntry id="e"><text>%s</text></inputEntry><outputEntry id="u"><text>%s</text></outputEntry></rule>
				</decisionTable></decision></definitions>"""
			.formatted(text(cell), text(result));
	}

	private static String text(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
