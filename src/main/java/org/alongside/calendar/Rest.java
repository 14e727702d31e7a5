package org.alongside.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which a clock was suspended.
 *
 * @param from when it was suspended
 * @param until when it was resumed; not before {@code from}
 */
public record Rest(Instant from, Instant until) {

	public Rest {
		if (until.isBefore(from)) {
			throw new IllegalArgumentException("A clock is resumed after it was suspended");
		}
	}

	Duration length() {
		return Duration.between(from, until);
	}

}
