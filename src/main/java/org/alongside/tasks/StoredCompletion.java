package org.alongside.tasks;

import java.time.Duration;
import java.time.Instant;

/**
 * A completion that is kept and can be undone for a while.
 *
 * @param row the task
 * @param due when it takes effect
 * @param grace how long it can be undone
 * @param consequence what it will cause
 */
public record StoredCompletion(TaskRow row, Instant due, Duration grace, Consequence consequence) {

}
