package org.alongside.planning;

import org.alongside.assessment.Needs;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The needs as the assessment names them.
 */
@Component
class AssessedNeeds implements KnownNeeds {

	private final Needs needs;

	AssessedNeeds(Needs needs) {
		this.needs = needs;
	}

	@Override
	public List<KnownNeed> of(CaseId caseId) {
		return needs.ofCase(caseId).stream().map((need) -> new KnownNeed(need.id(), need.description())).toList();
	}

	@Override
	public @Nullable String strengths(CaseId caseId) {
		return needs.strengths(caseId);
	}

}
