package org.alongside.cases;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * The one history of a case that people read: acts, system steps and messages, each with
 * who and why.
 */
public interface Timeline {

	/**
	 * Adds an entry in the current transaction.
	 * @param kind message key without its prefix {@code timeline.}, such as
	 * {@code plan.approved}
	 * @param values values for the message by name, such as the worker's name
	 * @param why the reason in the words of who acted, or null when none was asked
	 */
	void add(CaseId caseId, Actor by, String kind, Map<String, String> values, @Nullable String why, Instant at);

	/**
	 * Marks what a task's completion had added as taken back; it stays.
	 * @param taskId the task that had been completed
	 */
	void takenBack(String taskId, Instant at);

}
