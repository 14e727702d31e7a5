package org.alongside.closure;

import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * What became of the goals, as the closing says it.
 */
@Component
class ClosureEvidence implements RecordEvidence {

	private final Closures closures;

	ClosureEvidence(Closures closures) {
		this.closures = closures;
	}

	@Override
	public Set<String> elements() {
		return Set.of("goals-achieved");
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		return closures.latest(caseId)
			.filter(closure -> !closure.sentBack() && !closure.summary().goalsOutcome().isBlank())
			.map(closure -> Proof.found("closing", Proof.section(caseId, "closure")))
			.orElseGet(() -> Proof.missing("/cases/" + caseId));
	}

}
