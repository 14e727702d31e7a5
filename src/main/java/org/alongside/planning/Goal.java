package org.alongside.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A goal as one version of the plan states it.
 *
 * @param id what stays the same when the goal is carried from version to version
 * @param statement the goal in the client's words
 * @param measure how both will know that it is reached; as a level of attainment, what is
 * expected
 * @param needId the need it answers, or null
 * @param need that need as it was described then, or null
 * @param baseline where the client stands today, or null
 * @param targetDate by when
 * @param weight how much it counts beside the other goals, 1 to 3
 * @param steps who does what until when, in order; at least one
 * @param scale less and more than expected, or null
 */
@Embeddable
record Goal(@Column(name = "goal_id") UUID id, String statement, String measure, @Nullable UUID needId,
		@Nullable String need, @Nullable String baseline, LocalDate targetDate, int weight,
		@JdbcTypeCode(SqlTypes.JSON) List<Step> steps, @JdbcTypeCode(SqlTypes.JSON) @Nullable AttainmentScale scale) {

	/** Returns the same goal of a later version, known by its identity from before. */
	Goal carriedOn(UUID earlier) {
		return new Goal(earlier, statement, measure, needId, need, baseline, targetDate, weight, steps, scale);
	}

}
