package org.alongside.monitoring.process;

import org.alongside.monitoring.SchedulingContacts;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("scheduleNextContact")
class ScheduleNextContact implements JavaDelegate {

	private final SchedulingContacts scheduling;

	private final Clock clock;

	ScheduleNextContact(SchedulingContacts scheduling, Clock clock) {
		this.scheduling = scheduling;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		execution.setVariable("nextContactAt", scheduling.next(caseId, clock.instant()).toString());
	}

}
