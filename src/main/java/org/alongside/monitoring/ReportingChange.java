package org.alongside.monitoring;

import org.alongside.cases.CaseActs;
import org.alongside.engine.CaseProcesses;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody reports that the client's circumstances have changed; the case is assessed
 * again.
 */
@Service
@Transactional
public class ReportingChange {

	private final CaseProcesses processes;

	private final CaseActs acts;

	ReportingChange(CaseProcesses processes, CaseActs acts) {
		this.processes = processes;
		this.acts = acts;
	}

	/**
	 * Reports the change.
	 * @param reason what changed
	 * @throws ConflictException if the case is not being monitored
	 */
	public void report(CaseId caseId, @Nullable String reason, Actor by, Instant at) {
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		acts.record(caseId, by, "circumstances.changed", Map.of(), reason.strip(), Map.of(), at);
		if (!processes.tell("case-lifecycle", caseId, "circumstances-changed", Map.of())) {
			throw new ConflictException("notInMonitoring");
		}
	}

}
