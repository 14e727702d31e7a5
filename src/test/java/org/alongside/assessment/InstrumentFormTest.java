package org.alongside.assessment;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.Answers;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class InstrumentFormTest {

	@Test
	void sumsItsItemsAndNothingElse() {
		DeployedForm form = AssessmentDesk.form("instrument-mine", 3, 4);

		assertThat(InstrumentForm.of(form)
			.score(new Answers(Map.of("item1", "4", "item2", "1", "item3", "0", "administeredHow", "phone"))))
			.isEqualTo(new Score(5, 12, false));
	}

	@Test
	void scalesUpWhenOneInFiveIsMissing() {
		DeployedForm form = AssessmentDesk.form("instrument-mine", 5, 3);

		assertThat(InstrumentForm.of(form).score(new Answers(AssessmentDesk.items(2, 2, 2, 2))).total()).isEqualTo(10);
	}

	@Test
	void givesNoTotalWhenMoreAreMissing() {
		DeployedForm form = AssessmentDesk.form("instrument-phq-9", 9, 3);

		assertThat(InstrumentForm.of(form).score(new Answers(AssessmentDesk.items(1, 1, 1, 1, 1, 1, 1))).total())
			.isNull();
		assertThat(InstrumentForm.of(form).score(new Answers(Map.of())).total()).isNull();
	}

	@Test
	void keepsTheSafetyConcernOfAnAnswerWithoutATotal() {
		DeployedForm form = AssessmentDesk.form("instrument-phq-9", 9, 3);

		assertThat(InstrumentForm.of(form).score(new Answers(Map.of("item9", "1"))))
			.isEqualTo(new Score(null, 27, true));
	}

	@Test
	void countsAnItemThatWasNotAskedAsZero() {
		DeployedForm form = new DeployedForm("instrument-audit-c", 1, """
				{"components": [
					{"key": "item1", "values": [{"value": "0"}, {"value": "4"}]},
					{"type": "group", "components": [
						{"key": "item2", "values": [{"value": "4"}], "conditional": {"hide": "=item1 = \\"0\\""}},
						{"key": "item3", "values": [{"value": "4"}], "conditional": {"hide": "=item1 = \\"0\\""}}
					]}
				]}
				""");

		assertThat(InstrumentForm.of(form).score(new Answers(Map.of("item1", "0")))).isEqualTo(new Score(0, 12, false));
	}

}
