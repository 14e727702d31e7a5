package org.alongside.tasks;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.cases.TaskNames;
import org.alongside.engine.CompletedTasks;
import org.alongside.engine.CompletedTasks.Aftermath;
import org.alongside.engine.CompletedTasks.Obstacle;
import org.alongside.shared.ConflictException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Says what makes it impossible to take a completion back.
 */
@Component
class TakeBackObstacles {

	private final CompletedTasks completed;

	private final TaskHandlers handlers;

	private final EndedTasks ended;

	private final PendingCompletions pending;

	private final TaskTable tasks;

	private final TaskAccess access;

	private final CaseFiles cases;

	private final TaskRules rules;

	private final TaskNames names;

	private final DueText moments;

	private final Clock clock;

	TakeBackObstacles(CompletedTasks completed, TaskHandlers handlers, EndedTasks ended, PendingCompletions pending,
			TaskTable tasks, TaskAccess access, CaseFiles cases, TaskRules rules, TaskNames names, DueText moments,
			Clock clock) {
		this.completed = completed;
		this.handlers = handlers;
		this.ended = ended;
		this.pending = pending;
		this.tasks = tasks;
		this.access = access;
		this.cases = cases;
		this.rules = rules;
		this.names = names;
		this.moments = moments;
		this.clock = clock;
	}

	/**
	 * Refuses what cannot be taken back.
	 * @throws ConflictException with what has followed
	 */
	void refuse(StaffProfile by, TaskRow row, Map<String, Object> answers) {
		Instant at = Objects.requireNonNull(row.ended());
		Stage stage = cases.get(row.caseId()).stage();
		if (stage == Stage.CLOSED || stage == Stage.REFUSED) {
			throw new ConflictException("takeBackClosed");
		}
		Duration time = rules.takeBackTime();
		if (at.plus(time).isBefore(clock.instant())) {
			throw new ConflictException("takeBackTooOld", time.toDays());
		}
		Aftermath aftermath = completed.of(row.id(), id -> ended.takenBack(id).isPresent())
			.orElseThrow(() -> new ConflictException("takeBackTooOld", time.toDays()));
		handlers.handlerOf(row)
			.map(handler -> handler
				.reversal(new TaskContext(row.id(), row.caseId(), aftermath.facts(), by, clock.instant()), answers))
			.filter(reversal -> reversal.code() != null)
			.ifPresent(reversal -> {
				throw new ConflictException(Objects.requireNonNull(reversal.code()),
						reversal.arguments().stream().map(one -> said(one, by)).toArray());
			});
		Obstacle obstacle = aftermath.obstacle();
		if (obstacle != null) {
			throw conflict(obstacle, by);
		}
		aftermath.open().forEach(id -> pending.find(id).ifPresent(waiting -> {
			TaskRow next = tasks.find(id).orElseThrow();
			throw new ConflictException("takeBackCompleting", access.name(waiting.person()),
					names.name(next.process() + "/" + next.key(), next.name(), by.locale()));
		}));
	}

	private ConflictException conflict(Obstacle obstacle, StaffProfile reader) {
		String name = names.step(obstacle.process(), obstacle.element(), obstacle.name(), reader.locale());
		Object when = said(obstacle.at(), reader);
		String who = obstacle.by() == null ? "Alongside" : access.name(StaffId.of(obstacle.by()));
		return switch (obstacle.kind()) {
			case TASK_DONE -> new ConflictException("takeBackTaskDone", name, who, when);
			case STEP_DONE -> new ConflictException("takeBackStepDone", name, when);
			case ARRIVED -> new ConflictException("takeBackArrived", name, when);
			case JOINED -> new ConflictException("takeBackJoined", name);
			case PROCESS_ENDED -> new ConflictException("takeBackStageOver", when);
			case INTERRUPTED -> new ConflictException("takeBackInterrupted");
		};
	}

	/** A moment is said in the reader's language and zone. */
	private Object said(Object value, StaffProfile reader) {
		return value instanceof Instant at ? moments.moment(at, reader.zone(), reader.locale()).text() : value;
	}

}
