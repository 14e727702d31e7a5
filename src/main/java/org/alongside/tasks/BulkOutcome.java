package org.alongside.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many tasks.
 *
 * @param taskId the task
 * @param task the task as it was before, or null when it is none of the person's business
 * @param refusal why nothing was done, or null when it was
 */
public record BulkOutcome(String taskId, @Nullable TaskRow task, @Nullable RuntimeException refusal) {

	/** Returns whether it was done. */
	public boolean done() {
		return refusal == null;
	}

}
