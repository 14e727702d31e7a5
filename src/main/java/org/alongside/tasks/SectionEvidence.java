package org.alongside.tasks;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A section of the case file, beside the decisions that rest on the whole file.
 */
public abstract class SectionEvidence implements TaskEvidence {

	private static final Set<String> DECISIONS = Set.of("planning/approve-plan", "planning/approve-plan-second-level",
			"monitoring/review-plan", "closure/approve-closure", "acuity-override/decide-acuity");

	private final CaseFileSection section;

	private final int order;

	/**
	 * Shows a section.
	 * @param order its place among the evidence, lowest first
	 */
	protected SectionEvidence(CaseFileSection section, int order) {
		this.section = section;
		this.order = order;
	}

	@Override
	public final int order() {
		return order;
	}

	@Override
	public final boolean belongsTo(String task) {
		return DECISIONS.contains(task);
	}

	@Override
	public final String fragment() {
		return section.fragment();
	}

	@Override
	public final @Nullable Object content(CaseId caseId, StaffProfile reader) {
		return section.content(caseId, reader);
	}

}
