package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done next in a case, contributed by the inbox.
 */
@FunctionalInterface
public interface CaseAgenda {

	/** Returns the open tasks, safety first, then soonest first, at most 50. */
	List<Item> open(CaseId caseId);

	/**
	 * One thing to be done.
	 *
	 * @param taskId the task
	 * @param process id of its process
	 * @param key id of the user task in its diagram
	 * @param name what is to be done
	 * @param due by when, or null
	 * @param holder name of who does it, or null when nobody holds it
	 */
	record Item(String taskId, String process, String key, String name, @Nullable Instant due,
			@Nullable String holder) {
	}

}
