package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTest extends CheckTest {

	private static String fact(String name) {
		return "\"properties\": {\"fact\": \"" + name + "\"}";
	}

	@Test
	void takesTheAnswersMarkedForTheProcessInTypesTheEngineKeeps() {
		DeployedForm form = form(field("radio", "decision", fact("decision")), field("number", "count", fact("count")),
				field("number", "share", fact("share")), field("checkbox", "urgent", fact("urgent")),
				field("checklist", "kinds", fact("kinds")), field("radio", "unmarked"),
				container("group", "inner", "", field("select", "level", fact("level"))));
		Map<String, Object> answers = Map.of("decision", "approve", "count", new BigDecimal(3), "share",
				new BigDecimal("0.5"), "urgent", true, "kinds", List.of("a", "b"), "unmarked", "x", "inner",
				Map.of("level", "2"));
		assertThat(forms.facts(form, answers)).isEqualTo(Map.of("decision", "approve", "count", 3, "share", 0.5,
				"urgent", true, "kinds", List.of("a", "b"), "level", "2"));
	}

	@Test
	void neverTakesWhatPeopleWrite() {
		DeployedForm form = form(field("textfield", "name", fact("name")), field("textarea", "story", fact("story")));
		assertThat(forms.facts(form, Map.of("name", "Ana", "story", "Long"))).isEmpty();
	}

	@Test
	void leavesOutWhatWasNotAnswered() {
		assertThat(forms.facts(form(field("radio", "decision", fact("decision"))), Map.of())).isEmpty();
	}

}
