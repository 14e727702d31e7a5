package org.alongside.tasks;

import java.util.Locale;

/**
 * In which order a list of open tasks stands. What is done stands newest first.
 */
public enum InboxSort {

	/** By band of priority, within a band by due date. */
	PRIORITY("priority_order, due_order, task_id"),
	/** By due date, the undated last. */
	DUE("due_order, task_id");

	private final String columns;

	InboxSort(String columns) {
		this.columns = columns;
	}

	/** Returns the name used in addresses, such as {@code priority}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the columns of the entries that order the list; together they are unique.
	 */
	String columns() {
		return columns;
	}

	String descending() {
		return columns.replace(",", " desc,") + " desc";
	}

}
