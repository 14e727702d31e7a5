package org.alongside.intake.process;

import org.alongside.intake.IntakeSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the referrer why the person is not taken on.
 */
@Component("sendRefusalNotice")
class SendRefusalNotice implements JavaDelegate {

	private final IntakeSteps intake;

	SendRefusalNotice(IntakeSteps intake) {
		this.intake = intake;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		intake.sendRefusalNotice(caseId);
	}

}
