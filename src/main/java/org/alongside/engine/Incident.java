package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A step that waits for a person because it failed too often.
 *
 * @param id the engine's identifier of the incident
 * @param caseId the case it belongs to, or null for the engine's own housekeeping
 * @param process id of the process
 * @param step name of the step in its diagram, or its id when it has no name
 * @param firstFailure when it failed first
 * @param attempts how often it has been tried
 * @param reason why, as a message key without its prefix {@code incident.reason.}; never
 * the words of the failure, which may quote a person
 */
public record Incident(String id, @Nullable CaseId caseId, @Nullable String process, String step, Instant firstFailure,
		int attempts, String reason) {

}
