package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody wrote for whoever works on a task next.
 *
 * @param kind {@code held} or {@code handed-over}
 * @param by who wrote it
 * @param to whom the task was handed to, or null
 * @param words the note
 * @param at when
 */
public record TaskNote(String kind, StaffId by, @Nullable StaffId to, String words, Instant at) {

}
