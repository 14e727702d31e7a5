package org.alongside.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * When the clocks of time limits began to run, as far as that is written down.
 */
public interface ClockStarts {

	/** Returns when the clock of a task's limit began, where something happened to it. */
	Optional<Instant> of(String taskId);

}
