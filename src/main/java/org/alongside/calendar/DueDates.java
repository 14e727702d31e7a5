package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Due dates by the {@code deadlines} decision.
 */
public interface DueDates {

	/**
	 * Returns when a task is due.
	 * @param programme code of the programme
	 * @param process id of the process
	 * @param task id of the user task
	 * @param acuity acuity level 0 to 4, or null
	 * @param from when the clock starts
	 * @return the due date with its source, or null when no rule sets one
	 */
	@Nullable DueDate dueDate(String programme, String process, String task, @Nullable Integer acuity, Instant from);

}
