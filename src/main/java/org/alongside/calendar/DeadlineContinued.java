package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A task came up whose time limit has run before. Published inside the transaction in
 * which it came up, after the inbox knows the task.
 *
 * @param taskId the task
 * @param before the task whose limit goes on with it, or null when it is its own
 */
public record DeadlineContinued(String taskId, @Nullable String before) {

}
