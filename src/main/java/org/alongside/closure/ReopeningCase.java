package org.alongside.closure;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
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
 * Opens a closed case again; a worker is to be assigned.
 */
@Service
@Transactional
public class ReopeningCase {

	private final CaseFiles cases;

	private final CaseProcesses processes;

	ReopeningCase(CaseFiles cases, CaseProcesses processes) {
		this.cases = cases;
		this.processes = processes;
	}

	/**
	 * Opens the case again.
	 * @throws ConflictException if it is not closed
	 */
	public void reopen(CaseId caseId, @Nullable String reason, Actor by, Instant at) {
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		CaseSummary file = cases.get(caseId);
		if (file.stage() != Stage.CLOSED || processes.running("case-lifecycle", caseId)) {
			throw new ConflictException("notClosed");
		}
		cases.reopened(caseId, by, reason.strip(), at);
		processes.startByMessage("case-reopened", caseId, Map.of("programme", file.programme()));
	}

}
