package org.alongside.planning;

import org.alongside.tasks.SectionEvidence;
import org.springframework.stereotype.Component;

/**
 * The plan, beside every decision on it.
 */
@Component
class PlanEvidence extends SectionEvidence {

	private static final int ORDER = 20;

	PlanEvidence(PlanSection section) {
		super(section, ORDER);
	}

}
