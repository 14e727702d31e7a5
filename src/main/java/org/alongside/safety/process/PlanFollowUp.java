package org.alongside.safety.process;

import org.alongside.safety.FollowingUp;
import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sets {@code followUpDue} and {@code followUpAt}.
 */
@Component("planFollowUp")
class PlanFollowUp implements JavaDelegate {

	private final FollowingUp following;

	private final Clock clock;

	PlanFollowUp(FollowingUp following, Clock clock) {
		this.following = following;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Optional<Instant> next = following.next(CaseId.of(execution.getProcessBusinessKey()), clock.instant());
		execution.setVariable("followUpDue", next.isPresent());
		next.ifPresent(at -> execution.setVariable("followUpAt", at.toString()));
	}

}
