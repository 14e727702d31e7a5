package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to a colleague about a task.
 *
 * @param id its identifier
 * @param taskId the task
 * @param askedBy who asked
 * @param askedOf who is to answer
 * @param question what was asked
 * @param asked when
 * @param answer the answer, or null
 * @param ended when it was answered or withdrawn, or null while it is open
 */
public record TaskQuestion(UUID id, String taskId, StaffId askedBy, StaffId askedOf, String question, Instant asked,
		@Nullable String answer, @Nullable Instant ended) {

}
