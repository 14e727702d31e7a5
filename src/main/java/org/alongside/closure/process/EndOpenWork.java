package org.alongside.closure.process;

import org.alongside.closure.ClosingCase;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

@Component("endOpenWork")
class EndOpenWork implements JavaDelegate {

	private final ClosingCase closing;

	private final Clock clock;

	EndOpenWork(ClosingCase closing, Clock clock) {
		this.closing = closing;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		closing.endOpenWork(CaseId.of(execution.getProcessBusinessKey()), clock.instant());
	}

}
