package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A user task as the engine holds it, free of the engine's types.
 *
 * @param id the engine's identifier of the task
 * @param key id of the user task in its diagram, such as {@code screen-referral}
 * @param name name of the user task in its diagram
 * @param process id of the process it belongs to, such as {@code intake}
 * @param processDefinitionId version of the process it belongs to
 * @param processInstanceId the run of the process it belongs to
 * @param caseId the case, from the business key
 * @param candidateGroup the group that may claim it, or null when none is named
 * @param assignee who holds it, or null
 * @param created when it was created
 * @param facts routing facts visible at the task; references and flags, never personal
 * data
 */
public record EngineTask(String id, String key, String name, String process, String processDefinitionId,
		String processInstanceId, CaseId caseId, @Nullable String candidateGroup, @Nullable StaffId assignee,
		Instant created, Map<String, Object> facts) {

	/** Returns the same task under another name. */
	public EngineTask named(String other) {
		return new EngineTask(id, key, other, process, processDefinitionId, processInstanceId, caseId, candidateGroup,
				assignee, created, facts);
	}

}
