package org.alongside.tasks;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.DueText;
import org.alongside.cases.Timeline;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.forms.FormCheck;
import org.alongside.forms.Forms;
import org.alongside.forms.Submissions;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opening, claiming, releasing and completing a task. One transaction each; call through
 * {@link TaskActions} where the engine's optimistic locking is to be retried.
 */
@Service
@Transactional
class TaskDesk {

	private final TaskTable tasks;

	private final TaskRights rights;

	private final EngineTasks engine;

	private final Forms forms;

	private final Submissions submissions;

	private final TaskHandlers handlers;

	private final Timeline timeline;

	private final AuditLog audit;

	private final StaffDirectory staff;

	private final DueText moments;

	private final Clock clock;

	TaskDesk(TaskTable tasks, TaskRights rights, EngineTasks engine, Forms forms, Submissions submissions,
			TaskHandlers handlers, Timeline timeline, AuditLog audit, StaffDirectory staff, DueText moments,
			Clock clock) {
		this.tasks = tasks;
		this.rights = rights;
		this.engine = engine;
		this.forms = forms;
		this.submissions = submissions;
		this.handlers = handlers;
		this.timeline = timeline;
		this.audit = audit;
		this.staff = staff;
		this.moments = moments;
		this.clock = clock;
	}

	OpenTask open(StaffProfile by, String taskId) {
		TaskRow row = visible(by, taskId, tasks.find(taskId));
		EngineTask task = open(row);
		DeployedForm form = engine.formOf(taskId).orElse(null);
		Map<String, Object> data = handlers.handlerOf(task)
			.map(handler -> handler.prefill(context(task, by)))
			.orElseGet(Map::of);
		audit.view(Actor.person(by.id()), "task", row.caseId());
		return new OpenTask(row, form, form == null ? "{}" : forms.localized(form, by.locale()), data,
				rights.mayClaim(by, row) && row.holder() == null,
				by.id().equals(row.holder()) || rights.mayClaim(by, row) && row.holder() == null,
				row.holder() == null ? null : staff.find(row.holder()).map(StaffProfile::name).orElse(null));
	}

	TaskRow claim(StaffProfile by, String taskId) {
		TaskRow row = visible(by, taskId, tasks.lock(taskId));
		open(row);
		if (by.id().equals(row.holder())) {
			return row;
		}
		take(row, by);
		return tasks.find(taskId).orElseThrow();
	}

	TaskRow release(StaffProfile by, String taskId) {
		TaskRow row = visible(by, taskId, tasks.lock(taskId));
		open(row);
		if (!by.id().equals(row.holder())) {
			refuseIfHeldByOther(row, by);
			throw new ConflictException("notHeld");
		}
		engine.assign(taskId, null);
		note(row, by, "task.released");
		return tasks.find(taskId).orElseThrow();
	}

	/** Completes a task; one that is free is claimed in the same breath. */
	TaskRow complete(StaffProfile by, String taskId, Map<String, ?> submitted) {
		TaskRow row = visible(by, taskId, tasks.lock(taskId));
		EngineTask task = open(row);
		if (row.holder() == null) {
			take(row, by);
		}
		else {
			refuseIfHeldByOther(row, by);
		}
		TaskContext context = context(task, by);
		Optional<TaskHandler> handler = handlers.handlerOf(task);
		Map<String, Object> prefill = handler.map(one -> one.prefill(context)).orElseGet(Map::of);
		Map<String, Object> facts = new HashMap<>();
		Map<String, Object> answers = Map.of();
		DeployedForm form = engine.formOf(taskId).orElse(null);
		if (form == null && !submitted.isEmpty()) {
			throw new RefusedException(FieldError.of("", "noForm"));
		}
		if (form != null) {
			answers = accepted(forms.check(form, submitted, prefill));
			submissions.keep(form, row.caseId(), "task:" + taskId, context.actor(), answers);
			facts.putAll(forms.facts(form, answers));
		}
		if (handler.isPresent()) {
			facts.putAll(handler.get().complete(context, answers));
		}
		note(row, by, "task.completed");
		engine.complete(taskId, facts);
		return tasks.find(taskId).orElseThrow();
	}

	private void take(TaskRow row, StaffProfile by) {
		refuseIfHeldByOther(row, by);
		if (!rights.mayClaim(by, row)) {
			throw new NotFoundException("Task");
		}
		engine.assign(row.id(), by.id());
		note(row, by, "task.claimed");
	}

	private static Map<String, Object> accepted(FormCheck check) {
		if (check instanceof FormCheck.Rejected rejected) {
			throw new RefusedException(rejected.errors());
		}
		return ((FormCheck.Accepted) check).answers();
	}

	private TaskRow visible(StaffProfile by, String taskId, Optional<TaskRow> row) {
		return row.filter(
				one -> by.id().equals(one.holder()) || by.teams().contains(one.teamId()) || rights.mayClaim(by, one))
			.orElseThrow(() -> new NotFoundException("Task"));
	}

	private EngineTask open(TaskRow row) {
		if (row.ended() != null) {
			throw new ConflictException("taskEnded", row.ended());
		}
		return engine.find(row.id()).orElseThrow(() -> new ConflictException("taskEnded", clock.instant()));
	}

	private void refuseIfHeldByOther(TaskRow row, StaffProfile by) {
		if (row.holder() != null && !by.id().equals(row.holder())) {
			String name = staff.find(row.holder()).map(StaffProfile::name).orElse("?");
			Instant since = row.claimed() == null ? row.created() : row.claimed();
			throw new ConflictException("claimedByOther", name, moments.moment(since, by.zone(), by.locale()).text());
		}
	}

	private TaskContext context(EngineTask task, StaffProfile by) {
		return new TaskContext(task.id(), task.caseId(), task.facts(), by, clock.instant());
	}

	private void note(TaskRow row, StaffProfile by, String kind) {
		Actor actor = Actor.person(by.id());
		timeline.add(row.caseId(), actor, kind, Map.of("task", row.name(), "step", row.process() + "/" + row.key()),
				null, clock.instant());
		audit.act(actor, kind, row.caseId(), Map.of("task", row.process() + "/" + row.key()));
	}

}
