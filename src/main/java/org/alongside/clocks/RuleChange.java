package org.alongside.clocks;

import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A new version of a decision on time limits, and what was decided about the limits that
 * ran when it came.
 *
 * @param id its number
 * @param decision id of the decision, such as {@code deadlines}
 * @param from the version that running limits go by
 * @param to the version that limits go by which began later
 * @param since when {@code to} was deployed
 * @param state what was decided
 * @param by who decided, or null
 * @param at when, or null
 * @param reason why, in their words, or null
 * @param moved how many limits follow it so far
 * @param settled whether all do that should
 */
public record RuleChange(long id, String decision, int from, int to, Instant since, State state, @Nullable Actor by,
		@Nullable Instant at, @Nullable String reason, int moved, boolean settled) {

	/** The decision that says how long something may take. */
	public static final String DEADLINES = "deadlines";

	/** The decision that says what may be done with a clock. */
	public static final String CLOCK_LIMITS = "clock-limits";

	/**
	 * What was decided about the limits that ran.
	 */
	public enum State {

		/** Nothing: this is the version that was there in the beginning. */
		FIRST,
		/** Nothing yet; they stay as they are. */
		OPEN,
		/** They follow the new version. */
		APPLIED,
		/** They keep what they began with. */
		LEFT,
		/** Nothing, and a newer version came. */
		SUPERSEDED;

		/** Returns the name used in tables and messages, such as {@code applied}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
