package org.alongside.cases.process;

import org.alongside.cases.CaseFiles;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * Puts the case back into assessment.
 */
@Component("openReassessment")
class OpenReassessment implements JavaDelegate {

	private final CaseFiles cases;

	private final Clock clock;

	OpenReassessment(CaseFiles cases, Clock clock) {
		this.cases = cases;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		cases.reassessmentOpened(CaseId.of(execution.getProcessBusinessKey()), Actor.automatic("case-lifecycle"), "",
				clock.instant());
	}

}
