package org.alongside.safety;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows in the case file the safety plan that counts, or that there is none.
 */
@Component
class SafetyPlanSection implements CaseFileSection {

	private static final int AFTER_THEIR_WORDS = 2;

	private final SafetyPlanView view;

	SafetyPlanSection(SafetyPlanView view) {
		this.view = view;
	}

	@Override
	public int order() {
		return AFTER_THEIR_WORDS;
	}

	@Override
	public String fragment() {
		return "safety/plan-section :: plan";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return new Shown(caseId.toString(), view.latest(caseId, reader));
	}

	/**
	 * What the section shows.
	 */
	record Shown(String caseId, SafetyPlanView.@Nullable Version plan) {
	}

}
