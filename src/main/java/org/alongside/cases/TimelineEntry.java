package org.alongside.cases;

import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a case's history.
 *
 * @param id grows with the order of writing
 * @param at when it happened
 * @param by who did it
 * @param kind message key without its prefix {@code timeline.}
 * @param values values for the message by name
 * @param why the reason given, or null
 * @param taskId the task whose completion wrote it, or null
 * @param takenBack when that completion was taken back, or null
 */
public record TimelineEntry(long id, Instant at, Actor by, String kind, Map<String, String> values,
		@Nullable String why, @Nullable String taskId, @Nullable Instant takenBack) {

}
