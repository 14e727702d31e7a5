package org.alongside.tasks;

import java.time.Instant;

/**
 * The place in a list after which a page starts.
 *
 * @param band band of the last row, or 0 where bands do not order
 * @param due due date of the last row as the database writes it: ISO 8601 or
 * {@code infinity}
 * @param id the last row's task
 */
record InboxKey(int band, String due, String id) {

	/** Due date of the undated, after all others. */
	static final String NO_DUE = "infinity";

	private static final String IDENTIFIER = "[A-Za-z0-9-]{1,64}";

	static InboxKey of(InboxItem last) {
		Instant due = last.task().due();
		return new InboxKey(last.priority().band(), due == null ? NO_DUE : due.toString(), last.task().id());
	}

	/**
	 * Reads a key from its text form.
	 * @throws IllegalArgumentException if it is none
	 */
	static InboxKey parse(String text) {
		String[] parts = text.split("_", 3);
		if (parts.length != 3 || !parts[0].matches("[0-9]") || !parts[2].matches(IDENTIFIER)) {
			throw new IllegalArgumentException("Not a key of this list");
		}
		if (!parts[1].equals(NO_DUE)) {
			Instant.parse(parts[1]);
		}
		return new InboxKey(Integer.parseInt(parts[0]), parts[1], parts[2]);
	}

	/** Returns the text form. */
	String text() {
		return band + "_" + due + "_" + id;
	}

}
