package org.alongside.tasks;

import org.alongside.calendar.Overdue;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A user task as the inbox shows it.
 *
 * @param id the task
 * @param process id of its process
 * @param key id of the user task in its diagram
 * @param name what is to be done, as the diagram words it
 * @param caseId the case
 * @param caseNumber the case's number
 * @param clientName the client's name
 * @param programme code of the programme
 * @param teamId the team that serves the case
 * @param candidateGroup the group that may claim it, or null
 * @param holder who holds it, or null
 * @param created when it came up
 * @param claimed since when it is held, or null
 * @param due by when, or null when no rule sets a date
 * @param priority 0 (low) to 100 (safety)
 * @param dueRule the limit, such as {@code 15 calendar-days}, or null
 * @param dueBasis {@code law}, {@code standard} or {@code default}, or null
 * @param dueCitation source of the limit, or null
 * @param ended when it ended, or null while it is open
 * @param completing until when a completion that was kept can be undone, or null when
 * none was
 */
public record TaskRow(String id, String process, String key, String name, CaseId caseId, String caseNumber,
		String clientName, String programme, TeamId teamId, @Nullable String candidateGroup, @Nullable StaffId holder,
		Instant created, @Nullable Instant claimed, @Nullable Instant due, int priority, @Nullable String dueRule,
		@Nullable String dueBasis, @Nullable String dueCitation, @Nullable Instant ended,
		@Nullable Instant completing) {

	/** Returns whether its time is over at the given moment. */
	public boolean overdue(Instant now) {
		return Overdue.is(due, now);
	}

}
