package org.alongside.tasks;

import org.alongside.shared.RefusedException;

import java.util.Map;

/**
 * Turns what a person answered at a user task into verbs of the domain. The module that
 * owns the stage provides one per user task; a task without a handler works too: its
 * answers are kept and those marked become routing facts.
 */
public interface TaskHandler {

	/**
	 * Returns which user task it handles: {@code <process>/<task>}, such as
	 * {@code intake/screen-referral}.
	 */
	String task();

	/**
	 * Returns what the form starts with: known answers, option lists and read-only
	 * evidence, by field key or {@code valuesKey}.
	 */
	default Map<String, Object> prefill(TaskContext context) {
		return Map.of();
	}

	/**
	 * Carries out the answer. Runs in the transaction that completes the task.
	 * @param answers the answers, already checked against the form
	 * @return routing facts for the process
	 * @throws RefusedException if a rule of the domain forbids it; nothing is changed
	 * then
	 */
	Map<String, Object> complete(TaskContext context, Map<String, Object> answers);

	/**
	 * Says whether what {@link #complete} wrote may be taken back later, as far as the
	 * domain is concerned. What the process did since is looked at besides, and whatever
	 * was written in that transaction becomes again what it was. A handler that does not
	 * decide refuses.
	 * @param context the task, with the facts of its process as they are now
	 * @param answers the answers that were given
	 */
	default Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.refused("takeBackNotThis");
	}

}
