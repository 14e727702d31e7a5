package org.alongside.intake.process;

import org.alongside.intake.IntakeSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes the person on.
 */
@Component("acceptReferral")
class AcceptReferral implements JavaDelegate {

	private final IntakeSteps intake;

	AcceptReferral(IntakeSteps intake) {
		this.intake = intake;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		intake.acceptReferral(caseId);
	}

}
