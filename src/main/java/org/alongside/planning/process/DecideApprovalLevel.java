package org.alongside.planning.process;

import org.alongside.planning.DecidingApprovalLevel;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("decideApprovalLevel")
class DecideApprovalLevel implements JavaDelegate {

	private final DecidingApprovalLevel deciding;

	DecideApprovalLevel(DecidingApprovalLevel deciding) {
		this.deciding = deciding;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		execution.setVariable("approvalLevel", deciding.decide(caseId, (String) execution.getVariable("programme")));
	}

}
