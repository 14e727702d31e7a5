package org.alongside.assessment.process;

import org.alongside.assessment.AssessmentSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets {@code acuity}.
 */
@Component("setAcuity")
class SetAcuity implements JavaDelegate {

	private final AssessmentSteps assessment;

	SetAcuity(AssessmentSteps assessment) {
		this.assessment = assessment;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		execution.setVariable("acuity", assessment.setAcuity(caseId));
	}

}
