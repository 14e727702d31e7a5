package org.alongside.tasks;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Tells tasks of one kind apart that come up side by side, such as one for each
 * instrument. Contributed by the module that knows what they are about.
 */
public interface TaskSubject {

	/**
	 * Returns the kind of task, such as {@code assessment/complete-instrument}.
	 */
	String task();

	/**
	 * Returns what a task is about, a proper name that is the same in every language and
	 * never personal data, or null when that is not known.
	 * @param facts the routing facts visible at the task
	 */
	@Nullable String of(Map<String, Object> facts);

}
