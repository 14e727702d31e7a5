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
	 * Returns the kinds of limits that run: what a rule can tell apart. As many as there
	 * are programmes, tasks and acuity levels, however many limits run; in a fixed order.
	 */
	List<Kind> kinds();

	/**
	 * Returns the limits of a kind, soonest first, those whose clock rests last.
	 * @param after the due date and task after which to go on; {@link Instant#MAX} for a
	 * clock that rests
	 * @param limit at most this many
	 */
	List<RunningDeadline> of(Kind kind, Key after, int limit);

	/**
	 * What a rule can tell apart.
	 *
	 * @param process id of the process
	 * @param key id of the user task in its diagram
	 * @param programme code of the programme
	 * @param acuity the acuity level the limit was decided with, 0 to 4, or null
	 */
	record Kind(String process, String key, String programme, @Nullable Integer acuity) {

	}

	/**
	 * A place in the order of due dates.
	 *
	 * @param due a due date, or {@link Instant#MAX} where there is none
	 * @param taskId the task that has it, or empty for the place before all of them
	 */
	record Key(Instant due, String taskId) {

		/** The place before all of them. */
		public static final Key FIRST = new Key(Instant.EPOCH, "");

		/** Returns the place of a limit. */
		public static Key of(RunningDeadline deadline) {
			Instant due = deadline.due();
			return new Key(due == null ? Instant.MAX : due, deadline.taskId());
		}

	}

}
