package org.alongside.tasks;

import org.alongside.audit.AuditLog;
import org.alongside.cases.Timeline;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.forms.FormCheck;
import org.alongside.forms.Forms;
import org.alongside.forms.KnownField;
import org.alongside.forms.Submissions;
import org.alongside.known.AskingOnce;
import org.alongside.known.Changes;
import org.alongside.known.WhatIsKnown;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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

	private final TaskAccess access;

	private final TaskRights rights;

	private final PendingCompletions pending;

	private final EngineTasks engine;

	private final Forms forms;

	private final Submissions submissions;

	private final TaskHandlers handlers;

	private final AskingOnce asking;

	private final TaskEffects effects;

	private final Timeline timeline;

	private final AuditLog audit;

	private final Clock clock;

	TaskDesk(TaskTable tasks, TaskAccess access, TaskRights rights, PendingCompletions pending, EngineTasks engine,
			Forms forms, Submissions submissions, TaskHandlers handlers, AskingOnce asking, TaskEffects effects,
			Timeline timeline, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.access = access;
		this.rights = rights;
		this.pending = pending;
		this.engine = engine;
		this.forms = forms;
		this.submissions = submissions;
		this.handlers = handlers;
		this.asking = asking;
		this.effects = effects;
		this.timeline = timeline;
		this.audit = audit;
		this.clock = clock;
	}

	OpenTask open(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		EngineTask task = access.open(row);
		DeployedForm form = engine.formOf(task).orElse(null);
		Map<String, Object> own = handlers.handlerOf(task)
			.map(handler -> handler.prefill(context(task, by)))
			.orElseGet(Map::of);
		List<KnownField> fields = form == null ? List.of() : forms.known(form);
		WhatIsKnown known = asking.known(row.caseId(), fields).orElse(null);
		Map<String, Object> data = known == null ? own : asking.started(known, fields, own);
		audit.view(Actor.person(by.id()), "task", row.caseId());
		Completing completing = pending.find(taskId)
			.map(one -> new Completing(one.person(), access.name(one.person()), one.due()))
			.orElse(null);
		Map<String, String> beside = known == null ? Map.of() : asking.beside(known, fields, by);
		return new OpenTask(row, form, form == null ? "{}" : forms.localized(form, by.locale(), beside), data, beside,
				rights.mayClaim(by, row) && row.holder() == null && completing == null,
				access.mayComplete(by, row) && completing == null,
				row.holder() == null ? null : access.name(row.holder()), completing);
	}

	@Transactional(readOnly = true)
	TaskRow find(StaffProfile by, String taskId) {
		return access.find(by, taskId);
	}

	TaskRow claim(StaffProfile by, String taskId) {
		TaskRow row = access.lock(by, taskId);
		access.open(row);
		access.refuseWhileCompleting(row);
		if (by.id().equals(row.holder())) {
			return row;
		}
		take(row, by);
		return tasks.find(taskId).orElseThrow();
	}

	TaskRow release(StaffProfile by, String taskId) {
		TaskRow row = access.lock(by, taskId);
		access.open(row);
		access.refuseWhileCompleting(row);
		access.refuseUnlessHeld(row, by);
		engine.assign(taskId, null);
		note(row, by, "task.released");
		return tasks.find(taskId).orElseThrow();
	}

	/**
	 * Completes a task; one that is free is claimed in the same breath, which the audit
	 * log says and the timeline need not.
	 * @param confirmed what stands for the changes to the record that were shown and
	 * confirmed, or null
	 */
	void complete(StaffProfile by, String taskId, Map<String, ?> submitted, @Nullable String confirmed) {
		engine.together(() -> {
			TaskRow row = access.lock(by, taskId);
			EngineTask task = access.open(row);
			access.refuseWhileCompleting(row);
			finish(by, row, task, submitted, confirmed);
			return row;
		});
	}

	/** Completes a task whose completion was kept until now. */
	void carryOut(StaffProfile by, PendingCompletion kept) {
		engine.together(() -> {
			TaskRow row = access.lock(by, kept.taskId());
			finish(by, row, access.open(row), kept.answers(), kept.confirmed());
			pending.remove(kept.taskId());
			return row;
		});
	}

	private void finish(StaffProfile by, TaskRow row, EngineTask task, Map<String, ?> submitted,
			@Nullable String confirmed) {
		access.refuseIfHeldByOther(row, by);
		if (row.holder() == null) {
			refuseUnlessClaimable(row, by);
			audited(row, by, "task.claimed");
		}
		TaskContext context = context(task, by);
		Optional<TaskHandler> handler = handlers.handlerOf(task);
		Map<String, Object> facts = new HashMap<>();
		Map<String, Object> answers = Map.of();
		DeployedForm form = engine.formOf(task).orElse(null);
		List<KnownField> fields = form == null ? List.of() : forms.known(form);
		Changes changes = null;
		if (form == null && !submitted.isEmpty()) {
			throw new RefusedException(FieldError.of("", "noForm"));
		}
		if (form != null) {
			answers = accepted(forms.check(form, submitted, () -> start(row, fields, handler, context)));
			changes = asking.changes(row.caseId(), fields, submitted, answers, confirmed, by).orElse(null);
			submissions.keep(form, row.caseId(), "task:" + row.id(), context.actor(), answers);
			facts.putAll(forms.facts(form, answers));
		}
		effects.note(row.id(), task.facts());
		if (form != null && changes != null) {
			asking.record(changes, row.caseId(), fields, form.id(), context.actor(), context.now());
		}
		if (handler.isPresent()) {
			facts.putAll(handler.get().complete(context, answers));
		}
		note(row, by, "task.completed");
		engine.complete(row.id(), by.id(), facts);
	}

	/** Returns what the form started with. */
	private Map<String, Object> start(TaskRow row, List<KnownField> fields, Optional<TaskHandler> handler,
			TaskContext context) {
		Map<String, Object> own = handler.map(one -> one.prefill(context)).orElseGet(Map::of);
		return asking.known(row.caseId(), fields).map(known -> asking.started(known, fields, own)).orElse(own);
	}

	/** Takes a free task in the same breath as something else. */
	void take(TaskRow row, StaffProfile by) {
		access.refuseIfHeldByOther(row, by);
		refuseUnlessClaimable(row, by);
		engine.assign(row.id(), by.id());
		note(row, by, "task.claimed");
	}

	private void refuseUnlessClaimable(TaskRow row, StaffProfile by) {
		if (!rights.mayClaim(by, row)) {
			throw new NotFoundException("Task");
		}
	}

	private static Map<String, Object> accepted(FormCheck check) {
		if (check instanceof FormCheck.Rejected rejected) {
			throw new RefusedException(rejected.errors());
		}
		return ((FormCheck.Accepted) check).answers();
	}

	private TaskContext context(EngineTask task, StaffProfile by) {
		return new TaskContext(task.id(), task.caseId(), task.facts(), by, clock.instant());
	}

	private void note(TaskRow row, StaffProfile by, String kind) {
		Actor actor = Actor.person(by.id());
		timeline.add(row.caseId(), actor, kind, Map.of("task", row.name(), "step", row.process() + "/" + row.key()),
				null, clock.instant());
		audited(row, by, kind);
	}

	private void audited(TaskRow row, StaffProfile by, String kind) {
		audit.act(Actor.person(by.id()), kind, row.caseId(), Map.of("task", row.process() + "/" + row.key()));
	}

}
