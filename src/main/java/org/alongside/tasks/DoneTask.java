package org.alongside.tasks;

import org.alongside.shared.ConflictException;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A task, how it ended where it has, and the way back.
 *
 * @param row the task
 * @param by who completed it, or null when it was withdrawn
 * @param name their name, or null
 * @param takenBack how its completion was taken back, or null
 * @param takenBackBy name of who took it back, or null
 * @param yours whether the reader is one who may take it back
 * @param obstacle what makes it impossible, or null when nothing does
 */
public record DoneTask(TaskRow row, @Nullable StaffId by, @Nullable String name, @Nullable TakenBack takenBack,
		@Nullable String takenBackBy, boolean yours, @Nullable ConflictException obstacle) {

	/** Returns whether the reader may take it back now. */
	public boolean possible() {
		return row.ended() != null && yours && takenBack == null && obstacle == null;
	}

	DoneTask hindered(ConflictException by) {
		return new DoneTask(row, this.by, name, takenBack, takenBackBy, yours, by);
	}

}
