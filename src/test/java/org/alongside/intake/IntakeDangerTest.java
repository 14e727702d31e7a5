package org.alongside.intake;

import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Somebody who is not safe when intake asks is left neither to a refusal nor to silence.
 */
class IntakeDangerTest {

	private final IntakeDesk desk = new IntakeDesk();

	@Test
	void leavesNobodyBehindWhoIsNotSafe() {
		CaseId caseId = desk.readyToDecide(true);
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "immediateDanger", true));
		desk.steps.triageCrisis(caseId);
		desk.complete("respond-to-crisis", caseId,
				Map.of("actions", List.of("supervisor-informed"), "actionTaken", "He is outside", "safeNow", "no"));
		assertThat(desk.danger.told).endsWith("intake high", "not-safe");

		assertThatThrownBy(() -> desk.complete("decide-intake", caseId,
				Map.of("decision", "refer-elsewhere", "reason", "Closer to home", "referredTo", "County")))
			.isInstanceOf(ConflictException.class)
			.hasMessageContaining("crisisOpen");
		assertThat(desk.reversal("screen-referral", caseId)).isNotEqualTo(Reversal.possible());
	}

	@Test
	void takesNoAnswerForSafe() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "immediateDanger", true));
		desk.steps.triageCrisis(caseId);

		assertThatThrownBy(() -> desk.complete("respond-to-crisis", caseId,
				Map.of("actions", List.of("shelter"), "actionTaken", "Found a bed")))
			.isInstanceOf(RefusedException.class);
		assertThat(desk.danger.inDanger(caseId)).isTrue();
	}

}
