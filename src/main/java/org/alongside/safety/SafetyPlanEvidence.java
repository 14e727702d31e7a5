package org.alongside.safety;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * The safety plan beside every question whether somebody is safe, with the ways to make
 * one and to report.
 */
@Component
class SafetyPlanEvidence implements TaskEvidence {

	private static final Set<String> TASKS = Set.of(CrisisProcess.ANSWER, CrisisProcess.FOLLOW_UP,
			"intake/respond-to-crisis", "assessment/respond-to-safety-concern");

	private final SafetyPlanSection section;

	SafetyPlanEvidence(SafetyPlanSection section) {
		this.section = section;
	}

	@Override
	public int order() {
		return 1;
	}

	@Override
	public boolean belongsTo(String task) {
		return TASKS.contains(task);
	}

	@Override
	public String fragment() {
		return section.fragment();
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return section.content(caseId, reader);
	}

}
