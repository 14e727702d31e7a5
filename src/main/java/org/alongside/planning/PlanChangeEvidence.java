package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * What changed since the version in force, beside the approval of a plan.
 */
@Component
class PlanChangeEvidence implements TaskEvidence {

	private final ServicePlans plans;

	private final PlanWriter writer;

	PlanChangeEvidence(ServicePlans plans, PlanWriter writer) {
		this.plans = plans;
		this.writer = writer;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean belongsTo(String task) {
		return task.startsWith("planning/approve-plan");
	}

	@Override
	public String fragment() {
		return "planning/section :: changes";
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Object content(CaseId caseId, StaffProfile reader) {
		ServicePlan plan = plans.latest(caseId).orElse(null);
		if (plan == null || plan.activatedAt() != null) {
			return null;
		}
		ServicePlan active = plans.active(caseId).orElse(null);
		List<String> lines = writer.changes(active, plan, reader.locale())
			.lines()
			.filter((line) -> !line.isBlank())
			.toList();
		return new Changes((active != null) ? active.number() : null, lines);
	}

	/**
	 * What the fragment shows.
	 *
	 * @param since the version in force, or null when this is the first
	 */
	record Changes(@Nullable Integer since, List<String> lines) {
	}

}
