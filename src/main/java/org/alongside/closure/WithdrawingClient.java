package org.alongside.closure;

import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.engine.CaseProcesses;
import org.alongside.safety.CrisisPath;
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
 * A client leaves, at whatever stage the case is; it goes to closure from there.
 */
@Service
@Transactional
public class WithdrawingClient {

	private final CrisisPath danger;

	private final CaseFiles cases;

	private final CaseProcesses processes;

	private final CaseActs acts;

	WithdrawingClient(CrisisPath danger, CaseFiles cases, CaseProcesses processes, CaseActs acts) {
		this.danger = danger;
		this.cases = cases;
		this.processes = processes;
		this.acts = acts;
	}

	/**
	 * The client withdraws.
	 * @param reasonCode coded reason of the closure, such as {@code withdrew}
	 * @param words the reason in words
	 * @throws ConflictException if the case is already being closed, or is over, or
	 * somebody is in danger: who has died is not any more
	 */
	public void withdraw(CaseId caseId, @Nullable String reasonCode, @Nullable String words, Actor by, Instant at) {
		ClosureReason reason = ClosureReason.of(reasonCode)
			.orElseThrow(() -> new RefusedException(FieldError.of("reasonCode", "option")));
		if (words == null || words.isBlank()) {
			throw new RefusedException(FieldError.of("words", "required"));
		}
		Stage stage = cases.get(caseId).stage();
		if (stage == Stage.CLOSURE || stage == Stage.CLOSED || stage == Stage.REFUSED) {
			throw new ConflictException("alreadyClosing");
		}
		if (reason == ClosureReason.DECEASED) {
			danger.died(caseId, by, at);
		}
		danger.requireOver(caseId);
		acts.record(caseId, by, "client.withdrew", Map.of("reason", reason.code()), words.strip(),
				Map.of("reason", reason.code()), at);
		cases.closureOpened(caseId, by, words.strip(), at);
		if (!processes.tell("case-lifecycle", caseId, "client-withdrew", Map.of("closureReason", reason.code()))) {
			throw new ConflictException("alreadyClosing");
		}
		danger.carryOn(caseId);
	}

}
