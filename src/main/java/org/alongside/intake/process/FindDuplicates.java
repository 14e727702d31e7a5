package org.alongside.intake.process;

import org.alongside.intake.IntakeSteps;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets {@code possibleDuplicates}.
 */
@Component("findDuplicates")
class FindDuplicates implements JavaDelegate {

	private final IntakeSteps intake;

	FindDuplicates(IntakeSteps intake) {
		this.intake = intake;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		execution.setVariable("possibleDuplicates", intake.findDuplicates(caseId));
	}

}
