package org.alongside.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal as one version of the plan states it.
 *
 * @param id what stays the same when the goal is carried from version to version
 * @param statement the goal in the client's words
 * @param measure how both will know that it is reached
 * @param needId the need it answers, or null
 * @param need that need as it was described then, or null
 * @param targetDate by when
 * @param step the first step
 * @param owner who takes it: {@code client}, {@code worker}, {@code family} or
 * {@code partner}
 */
@Embeddable
record Goal(@Column(name = "goal_id") UUID id, String statement, String measure, @Nullable UUID needId,
		@Nullable String need, LocalDate targetDate, String step, String owner) {

}
