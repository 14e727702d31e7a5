package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An open task is due at another time. Published inside the transaction that moved it.
 *
 * @param taskId the task
 * @param due the first moment after its time, or null while its clock rests
 */
public record DueDateChanged(String taskId, @Nullable Instant due) {

}
