package org.alongside.intake;

import org.alongside.cases.PersonAccess.Told;
import org.alongside.clients.Clients.LikelyMatch;
import org.alongside.clients.NewClient;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who receives a referral and may not know whom another team knows.
 */
class ComparingUnknownTest {

	private final IntakeDesk desk = new IntakeDesk();

	@Test
	void somebodyOfAnotherTeamIsNotNamedAndCannotBeChosen() {
		LikelyMatch match = desk.known("Hidden");
		desk.told.told.put(match.client().id(), Told.SOMEBODY);
		CaseId caseId = desk.received();
		assertThat(desk.steps.findDuplicates(caseId)).isTrue();

		Map<String, Object> prefill = desk.prefill("compare-people", caseId);
		assertThat(prefill.toString()).contains("Somebody may be known", "none")
			.doesNotContain("Hidden", match.client().id().toString(), "1980", "sameBirthDate");
		Map<String, Object> same = Map.of("samePerson", match.client().id().toString(), "reason", "I guess");
		assertThatThrownBy(() -> desk.complete("compare-people", caseId, same)).isInstanceOf(RefusedException.class);
		assertThat(desk.clients.recognised).isEmpty();

		desk.told.told.put(match.client().id(), Told.EVERYTHING);
		assertThat(desk.prefill("compare-people", caseId).toString()).contains("Hidden Ruiz")
			.doesNotContain("Somebody may be known");
	}

	@Test
	void whoIsKeptApartIsNobodyHere() {
		LikelyMatch match = desk.known("Hidden");
		desk.told.told.put(match.client().id(), Told.NOTHING);
		CaseId caseId = desk.received();
		assertThat(desk.steps.findDuplicates(caseId)).isFalse();
		assertThat(desk.told.cameAgain).containsExactly(match.client().id());
		assertThat(desk.written.kinds()).doesNotContain("person.maybeKnown");
	}

	@Test
	void anIdentifierOpensNoRecordOfAnotherTeam() {
		List<NewClient.Identifier> number = List.of(new NewClient.Identifier("urn:mrn", "4711"));
		CaseId first = desk.receive(IntakeDesk.referral("physical-health", null, number)).caseId();
		ClientId known = desk.cases.get(first).clientId();
		desk.told.told.put(known, Told.SOMEBODY);
		CaseId second = desk.receive(IntakeDesk.referral("physical-health", null, number)).caseId();
		assertThat(desk.cases.get(second).clientId()).isNotEqualTo(known);
	}

}
