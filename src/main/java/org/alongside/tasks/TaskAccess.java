package org.alongside.tasks;

import org.alongside.calendar.DueText;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.ConflictException;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds a task for a person and refuses what its state does not allow.
 */
@Component
class TaskAccess {

	private final TaskTable tasks;

	private final TaskRights rights;

	private final PendingCompletions pending;

	private final EngineTasks engine;

	private final StaffDirectory staff;

	private final DueText moments;

	private final Clock clock;

	TaskAccess(TaskTable tasks, TaskRights rights, PendingCompletions pending, EngineTasks engine, StaffDirectory staff,
			DueText moments, Clock clock) {
		this.tasks = tasks;
		this.rights = rights;
		this.pending = pending;
		this.engine = engine;
		this.staff = staff;
		this.moments = moments;
		this.clock = clock;
	}

	/**
	 * Finds a task that the person may see.
	 * @throws NotFoundException if there is none
	 */
	TaskRow find(StaffProfile by, String taskId) {
		return visible(by, tasks.find(taskId));
	}

	/** As {@link #find}, holding the row until the transaction ends. */
	TaskRow lock(StaffProfile by, String taskId) {
		return visible(by, tasks.lock(taskId));
	}

	/** Returns whether the person may complete the task as it stands. */
	boolean mayComplete(StaffProfile by, TaskRow row) {
		return row.holder() == null ? rights.mayClaim(by, row) : by.id().equals(row.holder());
	}

	/**
	 * Returns the engine's side of a task.
	 * @throws ConflictException if it has ended
	 */
	EngineTask open(TaskRow row) {
		if (row.ended() != null) {
			throw new ConflictException("taskEnded", row.ended());
		}
		return engine.find(row.id()).orElseThrow(() -> new ConflictException("taskEnded", clock.instant()));
	}

	/**
	 * Refuses what only the holder may do.
	 * @throws ConflictException if the person does not hold the task
	 */
	void refuseUnlessHeld(TaskRow row, StaffProfile by) {
		refuseIfHeldByOther(row, by);
		if (row.holder() == null) {
			throw new ConflictException("notHeld");
		}
	}

	/**
	 * Refuses when somebody else was faster.
	 * @throws ConflictException if somebody else holds the task
	 */
	void refuseIfHeldByOther(TaskRow row, StaffProfile by) {
		if (row.holder() != null && !by.id().equals(row.holder())) {
			Instant since = row.claimed() == null ? row.created() : row.claimed();
			throw new ConflictException("claimedByOther", name(row.holder()), said(since, by));
		}
	}

	/**
	 * Refuses while a completion waits to take effect.
	 * @param row the task, held until the transaction ends
	 * @throws ConflictException if one does
	 */
	void refuseWhileCompleting(TaskRow row) {
		if (row.completing() != null) {
			pending.find(row.id()).ifPresent(waiting -> {
				throw new ConflictException("beingCompleted", name(waiting.person()));
			});
		}
	}

	String name(StaffId person) {
		return staff.find(person).map(StaffProfile::name).orElse("?");
	}

	private String said(Instant at, StaffProfile reader) {
		return moments.moment(at, reader.zone(), reader.locale()).text();
	}

	private TaskRow visible(StaffProfile by, Optional<TaskRow> row) {
		return row.filter(
				one -> by.id().equals(one.holder()) || by.teams().contains(one.teamId()) || rights.mayClaim(by, one))
			.orElseThrow(() -> new NotFoundException("Task"));
	}

}
