package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A task as it stands in a list.
 *
 * @param task the task
 * @param priority where it stands, and why
 * @param heldUntil until when it rests, or null
 * @param waitingFor whose answer it waits for, or null
 * @param openedBy who of its holders opened it last, or null
 */
public record InboxItem(TaskRow task, Priority priority, @Nullable Instant heldUntil, @Nullable StaffId waitingFor,
		@Nullable StaffId openedBy) {

	/** Returns whether its holder has not opened it yet. */
	public boolean unread() {
		StaffId holder = task.holder();
		return task.ended() == null && holder != null && !holder.equals(openedBy);
	}

}
