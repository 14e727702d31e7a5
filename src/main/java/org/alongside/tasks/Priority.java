package org.alongside.tasks;

/**
 * Where a task stands among others, and why.
 *
 * @param band 1 (safety first) to 5 (when there is time); within a band the due date
 * decides
 * @param reason code of the reason, worded in the messages as {@code inbox.reason.<code>}
 */
public record Priority(int band, String reason) {

	/** Band of tasks about a danger. */
	public static final int SAFETY = 1;

	/** Band of what comes in turn. */
	public static final int NORMAL = 4;

	/** Band of what is done when there is time. */
	public static final int LAST = 5;

}
