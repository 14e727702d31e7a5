package org.alongside.closure.process;

import org.alongside.closure.ClosingCase;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("sendClosingNotices")
class SendClosingNotices implements JavaDelegate {

	private final ClosingCase closing;

	private final Clock clock;

	SendClosingNotices(ClosingCase closing, Clock clock) {
		this.closing = closing;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		closing.sendNotices(CaseId.of(execution.getProcessBusinessKey()), clock.instant());
	}

}
