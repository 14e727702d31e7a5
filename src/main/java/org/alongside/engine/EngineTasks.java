package org.alongside.engine;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine's user tasks, by id. Never used to answer a list: the inbox has a table of
 * its own.
 */
public interface EngineTasks {

	/**
	 * Does several things with the engine as one: what is read is read once, and what
	 * changed is written at the end, in the transaction that is open or in one of its
	 * own. SQL of the work does not see what the engine is about to write.
	 * @return what the work returned
	 */
	<T> T together(Supplier<T> work);

	/** Finds an open task. */
	Optional<EngineTask> find(String taskId);

	/**
	 * Sets or clears who holds the task. Checks nothing: the inbox does.
	 * @param holder the new holder, or null to release
	 */
	void assign(String taskId, @Nullable StaffId holder);

	/**
	 * Completes the task and lets its process go on as far as it can.
	 * @param facts routing facts to set; allowed are strings up to 4,000 characters,
	 * numbers, booleans and lists of strings
	 * @throws org.alongside.shared.NotFoundException if the task is not open
	 */
	void complete(String taskId, Map<String, Object> facts);

	/**
	 * As {@link #complete(String, Map)}; a task that is free is taken in the same breath,
	 * which is part of its completion and no event of its own.
	 * @param by who completes it
	 */
	void complete(String taskId, StaffId by, Map<String, Object> facts);

	/**
	 * Returns open tasks ordered by id, for reconciliation.
	 * @param afterId id after which to start, or null for the first page
	 * @param limit at most this many
	 */
	List<EngineTask> open(@Nullable String afterId, int limit);

	/**
	 * Returns the form of an open task in the version that was the newest when the task
	 * came up: it stays the same while somebody works on it.
	 * @return the form, or empty when the task names none
	 * @throws IllegalStateException if the task names a form that is not deployed
	 */
	Optional<DeployedForm> formOf(String taskId);

	/** As {@link #formOf(String)}, for a task that was read already. */
	Optional<DeployedForm> formOf(EngineTask task);

}
