package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTest extends CheckTest {

	private static final String REQUIRED = validate("\"required\": true");

	@Test
	void demandsARequiredFieldOnlyWhileItShows() {
		DeployedForm form = form(field("textfield", "q"), field("textfield", "t", REQUIRED, hide("=q != \"yes\"")));
		assertThat(accepted(check(form, Map.of("q", "no", "t", "dropped")))).isEqualTo(Map.of("q", "no"));
		assertThat(wrong(check(form, Map.of("q", "yes")))).containsExactly("t required");
	}

	@Test
	void doesNotLookAtWhatHiddenFieldsCarry() {
		DeployedForm form = form(field("number", "n", hide("=1 = 1")));
		assertThat(accepted(check(form, Map.of("n", List.of("anything"))))).isEmpty();
	}

	@Test
	void dropsEverythingInsideAHiddenGroupAtAnyDepth() {
		String inner = container("group", "inner", "", field("textfield", "deep", REQUIRED));
		DeployedForm form = form(field("checkbox", "c"),
				container("group", "outer", hide("=c") + ",", field("textfield", "x", REQUIRED), inner));
		Map<String, Object> outer = Map.of("x", "1", "inner", Map.of("deep", "2"));
		assertThat(accepted(check(form, Map.of("c", true, "outer", outer)))).isEqualTo(Map.of("c", true));
		assertThat(accepted(check(form, Map.of("c", false, "outer", outer))))
			.isEqualTo(Map.of("c", false, "outer", outer));
	}

	@Test
	void countsWhatStandsInAHiddenGroupAsNotAnswered() {
		DeployedForm form = form(field("checkbox", "c"),
				container("group", "", hide("=c") + ",", field("textfield", "x")),
				field("textfield", "t", hide("=x = \"1\"")));
		assertThat(accepted(check(form, Map.of("c", true, "x", "1", "t", "shown"))))
			.isEqualTo(Map.of("c", true, "t", "shown"));
		assertThat(accepted(check(form, Map.of("c", false, "x", "1", "t", "hidden")))).doesNotContainKey("t");
	}

	@Test
	void followsConditionsThatHangOnEachOther() {
		DeployedForm form = form(field("textfield", "a"), field("textfield", "b", hide("=a != \"x\"")),
				field("textfield", "c", hide("=b != \"x\"")), field("textfield", "d", hide("=c != \"x\"")));
		assertThat(accepted(check(form, Map.of("a", "x", "b", "x", "c", "x", "d", "kept")))).hasSize(4);
		assertThat(accepted(check(form, Map.of("a", "o", "b", "x", "c", "x", "d", "x")))).isEqualTo(Map.of("a", "o"));
	}

	@Test
	void endsThoughConditionsGoRoundInCircles() {
		DeployedForm form = form(field("textfield", "a", hide("=b = \"x\"")),
				field("textfield", "b", hide("=a = \"x\"")), field("textfield", "c", hide("=c = \"x\"")));
		assertThat(check(form, Map.of("a", "x", "b", "x", "c", "x"))).isInstanceOf(FormCheck.Accepted.class);
	}

	@Test
	void showsAFieldWhoseConditionCannotBeRead() {
		DeployedForm form = form(field("textfield", "t", REQUIRED, hide("=this is no ( expression")));
		assertThat(wrong(check(form, Map.of()))).containsExactly("t required");
	}

	@Test
	void takesDisabledAndReadonlyValuesFromTheServerAndDropsWhatIsSent() {
		DeployedForm form = form(field("number", "age", "\"readonly\": true", REQUIRED),
				field("textfield", "state", "\"disabled\": true"),
				field("textfield", "open", "\"readonly\": \"=age > 90\""),
				field("textfield", "t", hide("=age < 18 or state != \"MA\"")));
		Map<String, Object> forged = Map.of("age", 5, "state", "NY", "open", "x", "t", "x");
		assertThat(accepted(forms.check(form, forged, Map.of("age", 40, "state", "MA"))))
			.isEqualTo(Map.of("open", "x", "t", "x"));
		assertThat(accepted(forms.check(form, forged, Map.of("age", 91, "state", "MA")))).isEqualTo(Map.of("t", "x"));
	}

	@Test
	void setsLimitsByExpression() {
		DeployedForm form = form(field("number", "most"),
				field("number", "n", validate("\"min\": \"=1+1\", \"max\": \"=most\"")),
				field("textfield", "t", validate("\"minLength\": \"=most\"")));
		assertThat(accepted(check(form, Map.of("most", 4, "n", 3, "t", "four")))).containsEntry("n", new BigDecimal(3));
		assertThat(wrong(check(form, Map.of("most", 4, "n", 5, "t", "two")))).containsExactly("n max", "t min-length");
		assertThat(wrong(check(form, Map.of("most", 4, "n", 1)))).containsExactly("n min");
		assertThat(accepted(check(form, Map.of("n", 500)))).as("a limit that is nothing is no limit").hasSize(1);
	}

}
