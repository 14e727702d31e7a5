package org.alongside.monitoring.process;

import org.alongside.monitoring.SchedulingContacts;
import org.alongside.monitoring.SchedulingContacts.Schedule;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("scheduleContacts")
class ScheduleContacts implements JavaDelegate {

	private final SchedulingContacts scheduling;

	private final Clock clock;

	ScheduleContacts(SchedulingContacts scheduling, Clock clock) {
		this.scheduling = scheduling;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
		Schedule schedule = scheduling.begin(caseId, clock.instant());
		execution.setVariable("nextContactAt", schedule.nextContactAt().toString());
		execution.setVariable("reviewAt", schedule.reviewAt().toString());
	}

}
