package org.alongside.engine;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Decides who holds a user task from the moment it exists. Asked once per task, inside
 * the engine's transaction; implemented by the inbox.
 */
@FunctionalInterface
public interface TaskAssignment {

	/** Returns who holds the new task, or null when it is free to be claimed. */
	@Nullable StaffId firstHolder(EngineTask task);

}
