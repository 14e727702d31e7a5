package org.alongside.tasks;

import org.alongside.cases.Stage;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What completing a task causes at once; what is done in the background comes on top.
 *
 * @param next the tasks that come up, soonest due first
 * @param stage the stage the case comes into, or null when it stays where it is
 */
public record Consequence(List<TaskRow> next, @Nullable Stage stage) {

	/** Nothing that shows at once. */
	static final Consequence NONE = new Consequence(List.of(), null);

}
