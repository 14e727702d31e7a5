package org.alongside.intake.process;

import org.alongside.intake.IntakeSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets {@code eligible}.
 */
@Component("decideEligibility")
class DecideEligibility implements JavaDelegate {

	private final IntakeSteps intake;

	DecideEligibility(IntakeSteps intake) {
		this.intake = intake;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		execution.setVariable("eligible", intake.decideEligibility(caseId));
	}

}
