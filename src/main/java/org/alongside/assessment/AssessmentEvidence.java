package org.alongside.assessment;

import org.alongside.tasks.SectionEvidence;
import org.springframework.stereotype.Component;

/**
 * The assessment, beside the decisions that rest on it.
 */
@Component
class AssessmentEvidence extends SectionEvidence {

	private static final int ORDER = 30;

	AssessmentEvidence(AssessmentSection section) {
		super(section, ORDER);
	}

}
