package org.alongside.referral.process;

import org.alongside.referral.SendingReferral;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("scheduleChase")
class ScheduleChase implements JavaDelegate {

	private final SendingReferral sending;

	private final Clock clock;

	ScheduleChase(SendingReferral sending, Clock clock) {
		this.sending = sending;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String referralId = (String) execution.getVariable("referralId");
		execution.setVariable("chaseAt", sending.chaseAgain(referralId, clock.instant()).toString());
	}

}
