package org.alongside.referral.process;

import org.alongside.referral.EndingReferral;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("closeLoop")
class CloseLoop implements JavaDelegate {

	private final EndingReferral ending;

	private final Clock clock;

	CloseLoop(EndingReferral ending, Clock clock) {
		this.ending = ending;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ending.closeLoop((String) execution.getVariable("referralId"), clock.instant());
	}

}
