package org.alongside.engine.process;

import org.alongside.engine.CaseProcesses;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.Map;

/** Asks its own case for two referrals in one step, as the activation of a plan does. */
public class AskForReferrals implements JavaDelegate {

	private final CaseProcesses processes;

	public AskForReferrals(CaseProcesses processes) {
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "third"));
		processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "fourth"));
	}

}
