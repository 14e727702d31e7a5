package org.alongside.planning;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/**
 * What it would look like to reach less or more of a goal than expected. What is expected
 * is the measure of the goal.
 *
 * @param muchLess level -2, or null when not described
 * @param less level -1, or null when not described
 * @param more level 1, or null when not described
 * @param muchMore level 2, or null when not described
 */
record AttainmentScale(@Nullable String muchLess, @Nullable String less, @Nullable String more,
		@Nullable String muchMore) {

	/** Returns the scale, or null when no level is described. */
	static @Nullable AttainmentScale of(@Nullable String muchLess, @Nullable String less, @Nullable String more,
			@Nullable String muchMore) {
		return Stream.of(muchLess, less, more, muchMore).anyMatch((level) -> level != null)
				? new AttainmentScale(muchLess, less, more, muchMore) : null;
	}

}
