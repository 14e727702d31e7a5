package org.alongside.engine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * User tasks that were completed, and the way back to them: what their completion started
 * is cancelled, and the task comes up again where it stood.
 */
public interface CompletedTasks {

	/**
	 * Returns what became of a completed task.
	 * @param takenBack tells of a completed task whether its completion was taken back
	 * @return empty if it was never completed, or the engine has forgotten it
	 */
	Optional<Aftermath> of(String taskId, Predicate<String> takenBack);

	/**
	 * Goes back to a task: cancels what is open of what followed, gives the facts their
	 * earlier values and starts the user task again. Runs in the caller's transaction.
	 * @param facts the facts the task stood with; counts where it stood in a scope of its
	 * own that has ended
	 * @param takenBack tells of a completed task whether its completion was taken back
	 * @return the task that came up in its place
	 * @throws IllegalStateException if something has followed that makes it impossible
	 */
	EngineTask goBack(String taskId, Map<String, Object> facts, Predicate<String> takenBack);

	/**
	 * What became of a task that was completed.
	 *
	 * @param facts routing facts of its process now
	 * @param open the tasks that its completion brought up and that are open now
	 * @param obstacle what has followed and makes going back impossible, or null
	 */
	record Aftermath(Map<String, Object> facts, Set<String> open, @Nullable Obstacle obstacle) {

		public Aftermath {
			facts = Map.copyOf(facts);
			open = Set.copyOf(open);
		}

	}

	/**
	 * Something that cannot be undone.
	 *
	 * @param kind what sort of thing it is
	 * @param process id of the process in which it happened
	 * @param element its id in the diagram
	 * @param name its name in the diagram
	 * @param by who did it, or null when nobody did
	 * @param at when
	 */
	record Obstacle(Kind kind, String process, String element, String name, @Nullable String by, Instant at) {

		/** What sort of thing it is. */
		public enum Kind {

			/** Somebody completed a task that followed. */
			TASK_DONE,
			/** A step was carried out whose effect has left the house. */
			STEP_DONE,
			/** Something that was waited for has come. */
			ARRIVED,
			/** Ways that had parted met again. */
			JOINED,
			/** The process the task belongs to has ended. */
			PROCESS_ENDED,
			/** The case was led another way, or the next round has begun. */
			INTERRUPTED

		}

	}

}
