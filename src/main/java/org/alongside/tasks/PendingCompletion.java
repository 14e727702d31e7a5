package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A completion that is kept and takes effect when the time to undo it is over.
 *
 * @param taskId the task
 * @param person who completed it
 * @param answers the answers, as they were sent and found to fit
 * @param confirmed what stands for the changes to the record that were shown and
 * confirmed, or null
 * @param due when it takes effect
 * @param attempts how often carrying it out was begun in vain
 */
record PendingCompletion(String taskId, StaffId person, Map<String, Object> answers, @Nullable String confirmed,
		Instant due, int attempts) {

}
