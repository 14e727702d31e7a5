package org.alongside.tasks.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What stands beside the form while somebody works on a task, in words.
 *
 * @param draftJson the drafts the form goes on from, as JSON
 * @param problems why the last completion did not come about; empty when nothing failed
 * @param completing the completion that can still be undone, or null
 */
record WorkModel(String draftJson, List<String> problems, @Nullable CompletingModel completing) {

	/**
	 * A completion that can still be undone.
	 *
	 * @param text who completed it
	 * @param mine whether it is the reader's own
	 * @param seconds how long it can be undone, at least 0
	 */
	record CompletingModel(String text, boolean mine, long seconds) {
	}

}
