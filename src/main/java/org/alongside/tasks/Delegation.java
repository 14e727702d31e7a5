package org.alongside.tasks;

import org.alongside.cases.CaseActs;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;

/**
 * A supervisor gives a task of the team to one of its workers.
 */
@Component
@Transactional
class Delegation {

	private final TaskTable tasks;

	private final TaskRights rights;

	private final TaskAccess access;

	private final EngineTasks engine;

	private final StaffDirectory staff;

	private final CaseActs acts;

	private final Clock clock;

	Delegation(TaskTable tasks, TaskRights rights, TaskAccess access, EngineTasks engine, StaffDirectory staff,
			CaseActs acts, Clock clock) {
		this.tasks = tasks;
		this.rights = rights;
		this.access = access;
		this.engine = engine;
		this.staff = staff;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Gives an open task to a worker who may claim it.
	 * @throws NotFoundException if the task is none of the person's business
	 * @throws ConflictException if it has ended or is being completed
	 * @throws RefusedException if the person does not supervise its team, or the worker
	 * may not do it
	 */
	void assign(StaffProfile by, String taskId, StaffId workerId, String note) {
		TaskRow row = tasks.lock(taskId)
			.filter(one -> by.teams().contains(one.teamId()) || by.id().equals(one.holder())
					|| rights.mayClaim(by, one))
			.orElseThrow(() -> new NotFoundException("Task"));
		if (!by.supervises().contains(row.teamId())) {
			throw new RefusedException(FieldError.of("task", "notYourTeam"));
		}
		if (row.ended() != null) {
			throw new ConflictException("taskEnded", row.ended());
		}
		access.refuseWhileCompleting(row);
		StaffProfile worker = staff.find(workerId)
			.filter(one -> staff.findByUsername(one.username()).isPresent())
			.filter(one -> one.teams().contains(row.teamId()) && rights.mayClaim(one, row))
			.orElseThrow(() -> new RefusedException(FieldError.of("worker", "notTheirWork")));
		if (worker.id().equals(row.holder())) {
			throw new ConflictException("heldAlready", worker.name());
		}
		engine.assign(taskId, worker.id());
		acts.record(row.caseId(), Actor.person(by.id()), "task.assigned",
				Map.of("task", row.name(), "step", row.process() + "/" + row.key(), "worker", worker.name()), note,
				Map.of("task", row.process() + "/" + row.key(), "worker", worker.id().toString()), clock.instant());
	}

}
