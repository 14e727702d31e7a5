package org.alongside.tasks;

import java.util.List;
import java.util.Map;

/**
 * What a person keeps of the inbox.
 *
 * @param remembered how they last looked at each list, as in
 * {@link InboxQuestion#query()}; lists they never changed are missing
 * @param views their own views and those shared with their teams, by name
 */
public record InboxShelf(Map<InboxView, String> remembered, List<SavedView> views) {

	/** Returns how the person last looked at a list: its address. */
	public String query(InboxView view) {
		return remembered.getOrDefault(view, InboxQuestion.all(view).query());
	}

}
