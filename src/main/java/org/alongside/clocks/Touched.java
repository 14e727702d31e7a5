package org.alongside.clocks;

import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * A running limit that a change of the rules touches.
 *
 * @param deadline the limit as it runs
 * @param kind what a rule can tell apart about it
 * @param before the rule it goes by
 * @param after the rule it would go by
 * @param due when it would be due, or null while its clock rests
 * @param stays whether it cannot follow: it was extended in another unit
 * @param over whether its time would be over at once, and is not yet
 */
public record Touched(RunningDeadline deadline, RunningDeadlines.Kind kind, RunningRule before, RunningRule after,
		@Nullable Instant due, boolean stays, boolean over) {

	/** Returns whether it would be due at another time. */
	public boolean moves() {
		return !stays && !Objects.equals(deadline.due(), due);
	}

}
