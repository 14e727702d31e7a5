package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * The assessment, beside the decisions that rest on it.
 */
@Component
class AssessmentEvidence implements TaskEvidence {

	private static final Set<String> DECISIONS = Set.of("planning/approve-plan", "planning/approve-plan-second-level",
			"monitoring/review-plan", "closure/approve-closure");

	private final AssessmentSection section;

	AssessmentEvidence(AssessmentSection section) {
		this.section = section;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public boolean belongsTo(String task) {
		return DECISIONS.contains(task);
	}

	@Override
	public String fragment() {
		return section.fragment();
	}

	@Override
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		return section.content(caseId, reader);
	}

}
