package org.alongside.tasks;

import org.alongside.shared.StaffId;

import java.time.Instant;

/**
 * A completion that takes effect when the time to undo it is over.
 *
 * @param by who completed the task
 * @param name their name
 * @param due when it takes effect
 */
public record Completing(StaffId by, String name, Instant due) {

}
