package org.alongside.closure;

import jakarta.persistence.Embeddable;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;

import java.util.List;

/**
 * What is said when a case is closed.
 *
 * @param reason code of the reason, such as {@code goals-met}
 * @param outcome what came of it all
 * @param goalsOutcome what became of each goal
 * @param benefit what the services did for the client
 * @param reentry how the client can come back
 * @param told who is told: {@code client}, {@code referrer}, {@code partners}; separated
 * by commas
 */
@Embeddable
record Summary(String reason, String outcome, String goalsOutcome, String benefit, String reentry, String told) {

	/**
	 * Creates the summary.
	 * @throws RefusedException if somebody who has died is to be told
	 */
	static Summary of(ClosureReason reason, String outcome, String goalsOutcome, String benefit, String reentry,
			List<String> notify) {
		if (reason == ClosureReason.DECEASED && notify.contains("client")) {
			throw new RefusedException(FieldError.of("notify", "clientDeceased"));
		}
		return new Summary(reason.code(), outcome, goalsOutcome, benefit, reentry, String.join(",", notify));
	}

	List<String> recipients() {
		return told.isEmpty() ? List.of() : List.of(told.split(","));
	}

}
