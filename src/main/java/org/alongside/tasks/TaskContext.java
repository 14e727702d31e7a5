package org.alongside.tasks;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;

import java.time.Instant;
import java.util.Map;

/**
 * What a handler needs to know.
 *
 * @param taskId the task
 * @param caseId the case
 * @param facts routing facts visible at the task
 * @param by who works on it
 * @param now the moment it counts for
 */
public record TaskContext(String taskId, CaseId caseId, Map<String, Object> facts, StaffProfile by, Instant now) {

	/** Returns who acts, for records. */
	public Actor actor() {
		return Actor.person(by.id());
	}

	/**
	 * Returns a routing fact that must be there.
	 * @throws IllegalStateException if it is missing
	 */
	public String fact(String name) {
		Object value = facts.get(name);
		if (value == null) {
			throw new IllegalStateException("Task " + taskId + " carries no " + name);
		}
		return value.toString();
	}

}
