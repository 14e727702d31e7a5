package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The one rule for overdue: something is overdue from its due date on, and not before. A
 * due date is the first moment after the time allowed, such as the midnight after the
 * last day. Without a due date, or while its clock rests, nothing is overdue.
 */
public final class Overdue {

	/**
	 * The rule for a column {@code due_at} and the parameter {@code now}; true, false, or
	 * null without a due date.
	 */
	public static final String SQL = "due_at <= :now";

	private Overdue() {
	}

	/** Returns whether something due then is overdue now. */
	public static boolean is(@Nullable Instant due, Instant now) {
		return due != null && !now.isBefore(due);
	}

}
