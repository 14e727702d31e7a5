package org.alongside.calendar;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An open task whose time is limited.
 *
 * @param taskId the task
 * @param process id of its process
 * @param key id of the user task in its diagram
 * @param name what is to be done, as the diagram words it
 * @param caseId the case
 * @param caseNumber the case's number
 * @param programme code of the programme
 * @param holder who holds the task, or null
 * @param start when its clock started
 * @param limit how long it may take
 * @param due by when, or null while its clock rests
 * @param urgency what its rule says of its weight, 0 to 100
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation source of the limit
 */
public record RunningDeadline(String taskId, String process, String key, String name, CaseId caseId, String caseNumber,
		String programme, @Nullable StaffId holder, Instant start, TimeLimit limit, @Nullable Instant due, int urgency,
		String basis, String citation) {

}
