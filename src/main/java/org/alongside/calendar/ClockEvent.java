package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that happened to a clock.
 *
 * @param kind what
 * @param at when
 * @param by who did it
 * @param amount what was added, in the unit of the limit; 0 when nothing was
 * @param reason why, in the words of who did it, or null when none was asked
 */
public record ClockEvent(Kind kind, Instant at, Actor by, int amount, @Nullable String reason) {

	/**
	 * What can happen to a clock after it has started.
	 */
	public enum Kind {

		/** It rests from now on. */
		SUSPEND,
		/** It runs again; the days lost meanwhile are given back. */
		RESUME,
		/** It has more time, planned. */
		EXTEND,
		/** What it measured is over. */
		STOP;

		/** Returns the name used in tables, such as {@code suspend}. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
