package org.alongside.assessment;

import org.alongside.shared.CaseId;

import java.util.List;
import java.util.Optional;

/** Nobody has proposed another acuity. */
class NoOverrides implements AcuityOverrides {

	@Override
	public Optional<AcuityOverride> open(CaseId caseId) {
		return Optional.empty();
	}

	@Override
	public List<AcuityOverride> of(CaseId caseId) {
		return List.of();
	}

	@Override
	public AcuityOverride saveAndFlush(AcuityOverride one) {
		return one;
	}

}
