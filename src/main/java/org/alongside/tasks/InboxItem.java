package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A task as it stands in a list, with the names of those it concerns.
 *
 * @param task the task
 * @param priority where it stands, and why
 * @param heldUntil until when it rests, or null
 * @param holderName name of who holds it, or null
 * @param waitingFor whose answer it waits for, or null
 * @param waitingName name of whose answer it waits for, or null
 * @param completing whether it was completed and that can still be undone
 * @param openedBy who of its holders opened it last, or null
 */
public record InboxItem(TaskRow task, Priority priority, @Nullable Instant heldUntil, @Nullable String holderName,
		@Nullable StaffId waitingFor, @Nullable String waitingName, boolean completing, @Nullable StaffId openedBy) {

	/** Returns whether its holder has not opened it yet. */
	public boolean unread() {
		StaffId holder = task.holder();
		return task.ended() == null && holder != null && !holder.equals(openedBy);
	}

}
