package org.alongside.assessment.process;

import org.alongside.assessment.AssessmentSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens a round of assessment.
 */
@Component("proposeInstruments")
class ProposeInstruments implements JavaDelegate {

	private final AssessmentSteps assessment;

	ProposeInstruments(AssessmentSteps assessment) {
		this.assessment = assessment;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		assessment.proposeInstruments(caseId);
	}

}
