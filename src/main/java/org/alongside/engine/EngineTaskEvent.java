package org.alongside.engine;

/**
 * What happened to a user task, published as a Spring application event inside the
 * engine's transaction. Listen synchronously ({@code @EventListener}) to join it.
 */
public sealed interface EngineTaskEvent {

	/** The task as it is at this moment. */
	EngineTask task();

	/** The task exists now. */
	record Created(EngineTask task) implements EngineTaskEvent {
	}

	/**
	 * Who holds the task changed; {@code task().assignee()} is the new holder or null.
	 */
	record Assigned(EngineTask task) implements EngineTaskEvent {
	}

	/** The task was completed. */
	record Completed(EngineTask task) implements EngineTaskEvent {
	}

	/** The task was taken away without being completed, such as when its case ended. */
	record Withdrawn(EngineTask task, String reason) implements EngineTaskEvent {
	}

}
