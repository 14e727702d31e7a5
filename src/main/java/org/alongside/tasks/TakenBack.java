package org.alongside.tasks;

import org.alongside.shared.StaffId;

import java.time.Instant;

/**
 * A completion that was taken back.
 *
 * @param by who took it back
 * @param reason why, in their words
 * @param at when
 * @param again the task that came up in its place
 */
public record TakenBack(StaffId by, String reason, Instant at, String again) {

}
