package org.alongside.planning.process;

import org.alongside.planning.ActivatingPlan;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("activatePlan")
class ActivatePlan implements JavaDelegate {

	private final ActivatingPlan activating;

	private final Clock clock;

	ActivatePlan(ActivatingPlan activating, Clock clock) {
		this.activating = activating;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		activating.activate(CaseId.of(execution.getProcessBusinessKey()), clock.instant());
	}

}
