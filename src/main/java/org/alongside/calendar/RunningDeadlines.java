package org.alongside.calendar;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The time limits that run, known by the inbox. Where one is due is told to it by
 * {@link DueDateChanged}.
 */
public interface RunningDeadlines {

	/** Finds the limit of an open task and holds it until the transaction ends. */
	Optional<RunningDeadline> lock(String taskId);

	/** Returns the limits of a case's open tasks, soonest first, at most 50. */
	List<RunningDeadline> of(CaseId caseId);

	/**
	 * Returns limits in working days by their due date; those whose clock rests are not
	 * among them.
	 * @param programme code of the programme, or null for all
	 * @param startedBefore only those whose clock started before
	 * @param after the due date and task after which to go on
	 * @param limit at most this many
	 */
	List<RunningDeadline> inWorkingDays(@Nullable String programme, Instant startedBefore, Key after, int limit);

	/**
	 * A place in the order of due dates.
	 *
	 * @param due a due date
	 * @param taskId the task that has it, or empty for the place before all of them
	 */
	record Key(Instant due, String taskId) {
	}

}
