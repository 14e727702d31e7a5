package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * The needs in both views, beside the plan that is drafted and talked over. Decisions on
 * the whole file have them with the assessment.
 */
@Component
class NeedsEvidence implements TaskEvidence {

	private static final int ORDER = 5;

	private static final List<String> TASKS = List.of("planning/draft-plan", "planning/review-plan-with-client");

	private final Needs needs;

	NeedsEvidence(Needs needs) {
		this.needs = needs;
	}

	@Override
	public int order() {
		return ORDER;
	}

	@Override
	public boolean belongsTo(String task) {
		return TASKS.contains(task);
	}

	@Override
	public String fragment() {
		return "assessment/needs :: beside";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		TwoViews views = TwoViews.of(needs.ofCase(caseId));
		return views.rows().isEmpty() ? null : views;
	}

}
