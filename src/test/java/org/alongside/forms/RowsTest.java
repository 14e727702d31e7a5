package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class RowsTest extends CheckTest {

	private static final String REQUIRED = validate("\"required\": true");

	private static DeployedForm list(String settings) {
		return form(container("dynamiclist", "goals", settings, field("textfield", "statement", REQUIRED),
				field("checkbox", "urgent")));
	}

	@Test
	void namesTheRowOfWhatIsWrong() {
		List<Object> rows = Arrays.asList(Map.of("statement", "One"), Map.of("statement", ""), null,
				Map.of("statement", 4, "extra", 1));
		assertThat(wrong(check(list(""), Map.of("goals", rows)))).containsExactly("goals[3].extra unknown",
				"goals[1].statement required", "goals[2].statement required", "goals[3].statement type");
	}

	@Test
	void acceptsNoRowsUnlessTheFormAsksForSome() {
		assertThat(accepted(check(list(""), Map.of()))).isEmpty();
		assertThat(accepted(check(list(""), Map.of("goals", List.of())))).isEmpty();
		String asked = "\"properties\": {\"minRows\": \"1\", \"maxRows\": \"2\"},";
		assertThat(wrong(check(list(asked), Map.of("goals", List.of())))).containsExactly("goals required");
		assertThat(wrong(check(list(asked), Map.of("goals", Collections.nCopies(3, Map.of("statement", "x"))))))
			.containsExactly("goals too-many");
	}

	@Test
	void refusesWhatIsNoListOfRows() {
		assertThat(wrong(check(list(""), Map.of("goals", "x")))).containsExactly("goals type");
		assertThat(wrong(check(list(""), Map.of("goals", Map.of("statement", "x"))))).containsExactly("goals type");
		assertThat(wrong(check(list(""), Map.of("goals", List.of("x"))))).containsExactly("goals type");
	}

	@Test
	void refusesMoreRowsThanAPersonWouldWrite() {
		assertThat(accepted(check(list(""), Map.of("goals", Collections.nCopies(100, Map.of("statement", "x"))))))
			.containsKey("goals");
		assertThat(wrong(check(list(""), Map.of("goals", Collections.nCopies(101, Map.of("statement", "x"))))))
			.containsExactly("goals too-many");
		DeployedForm nested = form(
				container("dynamiclist", "outer", "", container("dynamiclist", "inner", "", field("textfield", "t"))));
		Map<String, Object> row = Map.of("inner", Collections.nCopies(60, Map.of("t", "x")));
		assertThat(wrong(check(nested, Map.of("outer", Collections.nCopies(60, row))))).containsExactly(" too-large");
	}

	@Test
	void checksTheLongestAnswerInTime() {
		String[] lists = IntStream.range(0, 5)
			.mapToObj(list -> container("dynamiclist", "list" + list, "", field("textfield", "a"),
					field("textfield", "b", hide("=this.a = \"x\"")), field("textfield", "c", hide("=this.b = \"x\""))))
			.toArray(String[]::new);
		Map<String, Object> answers = new HashMap<>();
		for (int list = 0; list < 5; list++) {
			answers.put("list" + list, Collections.nCopies(100, Map.of("a", "x", "b", "x", "c", "kept")));
		}
		assertTimeout(Duration.ofSeconds(20), () -> assertThat(accepted(check(form(lists), answers))).hasSize(5));
	}

	@Test
	void dropsRowsInWhichNothingIsAnswered() {
		DeployedForm form = form(container("dynamiclist", "rows", "", field("textfield", "t"), field("checkbox", "c")));
		assertThat(accepted(check(form, Map.of("rows", List.of(Map.of("t", "", "c", false), Map.of("t", "x"))))))
			.isEqualTo(Map.of("rows", List.of(Map.of("t", "x", "c", false))));
	}

	@Test
	void conditionsInARowSeeTheRowItsParentAndItsNumber() {
		DeployedForm form = form(field("textfield", "q"), container("dynamiclist", "rows", "", field("textfield", "a"),
				field("textfield", "b", hide("=this.a = \"x\"")), field("textfield", "c", hide("=q = \"x\"")),
				field("textfield", "d", hide("=i[1] = 2")), field("textfield", "e", hide("=parent.q = \"y\""))));
		Map<String, Object> row = Map.of("a", "x", "b", "b", "c", "c", "d", "d", "e", "e");
		assertThat(accepted(check(form, Map.of("q", "y", "rows", List.of(row, Map.of("a", "o", "b", "b", "d", "d"))))))
			.isEqualTo(Map.of("q", "y", "rows",
					List.of(Map.of("a", "x", "c", "c", "d", "d"), Map.of("a", "o", "b", "b"))));
	}

}
