package org.alongside.tasks;

import jakarta.persistence.EntityManager;
import org.alongside.audit.AuditLog;
import org.alongside.calendar.DeadlineContinued;
import org.alongside.cases.CaseActs;
import org.alongside.cases.Timeline;
import org.alongside.engine.CompletedTasks;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.forms.Submission;
import org.alongside.forms.Submissions;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes completions back after they have taken effect: the record and the process go back
 * to where they stood, and the history says both. One transaction per verb; called
 * through {@link TakingBack}.
 */
@Service
@Transactional
class TakeBackDesk {

	private static final int LONGEST = 1000;

	private final TaskAccess access;

	private final TaskTable tasks;

	private final EndedTasks ended;

	private final TakeBackObstacles obstacles;

	private final TaskEffects effects;

	private final CompletedTasks completed;

	private final EngineTasks engine;

	private final TaskRights rights;

	private final InboxProjection projection;

	private final DraftTable drafts;

	private final Submissions submissions;

	private final StaffDirectory staff;

	private final Timeline timeline;

	private final CaseActs acts;

	private final AuditLog audit;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TakeBackDesk(TaskAccess access, TaskTable tasks, EndedTasks ended, TakeBackObstacles obstacles, TaskEffects effects,
			CompletedTasks completed, EngineTasks engine, TaskRights rights, InboxProjection projection,
			DraftTable drafts, Submissions submissions, StaffDirectory staff, Timeline timeline, CaseActs acts,
			AuditLog audit, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.tasks = tasks;
		this.ended = ended;
		this.obstacles = obstacles;
		this.effects = effects;
		this.completed = completed;
		this.engine = engine;
		this.rights = rights;
		this.projection = projection;
		this.drafts = drafts;
		this.submissions = submissions;
		this.staff = staff;
		this.timeline = timeline;
		this.acts = acts;
		this.audit = audit;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/** Returns a task and how it ended, where it has; the view is audited. */
	DoneTask look(StaffProfile by, String taskId) {
		TaskRow row = access.find(by, taskId);
		audit.view(Actor.person(by.id()), "task", row.caseId());
		StaffId person = ended.completedBy(taskId);
		TakenBack back = ended.takenBack(taskId).orElse(null);
		return new DoneTask(row, person, person == null ? null : access.name(person), back,
				back == null ? null : access.name(back.by()), mayTakeBack(by, row, person), null);
	}

	/** Takes a completion back for trial, so that what forbids it is known. */
	void rehearse(StaffProfile by, String taskId) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		takeBack(by, taskId, "-");
	}

	/**
	 * Takes a completion back.
	 * @param reason why
	 * @return the task that came up in its place; the same when it is asked for twice
	 */
	TaskRow takeBack(StaffProfile by, String taskId, @Nullable String reason) {
		TaskRow row = access.lock(by, taskId);
		String why = words(reason);
		StaffId person = ended.completedBy(taskId);
		if (person == null) {
			throw new ConflictException(row.ended() == null ? "takeBackOpen" : "takeBackWithdrawn");
		}
		if (!mayTakeBack(by, row, person)) {
			throw new RefusedException(FieldError.of("task", "takeBackNotYours"));
		}
		TakenBack before = ended.takenBack(taskId).orElse(null);
		if (before != null) {
			if (by.id().equals(before.by())) {
				return tasks.find(before.again()).orElseThrow();
			}
			throw new ConflictException("takeBackAlready", access.name(before.by()));
		}
		ended.lockOpen(row.caseId());
		Optional<Map<String, Object>> answers = submissions.of("task:" + taskId).map(Submission::answers);
		obstacles.refuse(by, row, answers.orElseGet(Map::of));
		effects.takeBack(taskId);
		// What was read before is out of date now.
		entities.clear();
		EngineTask again = completed.goBack(taskId, effects.facts(taskId), this::wasTakenBack);
		giveTo(person, again);
		Instant now = clock.instant();
		ended.takeBack(taskId, new TakenBack(by.id(), why, now, again.id()));
		events.publishEvent(new DeadlineContinued(again.id(), taskId));
		answers.ifPresent(given -> drafts.save(again.id(), person, drafts.text(given), null, null, now));
		timeline.takenBack(taskId, now);
		String step = row.process() + "/" + row.key();
		acts.record(row.caseId(), Actor.person(by.id()), "task.takenBack", Map.of("task", row.name(), "step", step),
				why, Map.of("task", step), now);
		tasks.openOf(row.caseId()).forEach(projection::reconsider);
		return tasks.find(again.id()).orElseThrow();
	}

	private static String words(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(FieldError.of("reason", "required"));
		}
		if (reason.length() > LONGEST) {
			throw new RefusedException(FieldError.of("reason", "max-length", LONGEST));
		}
		return reason.strip();
	}

	/** Whoever completed it goes on with it, where they still may. */
	private void giveTo(StaffId person, EngineTask again) {
		TaskRow row = tasks.find(again.id()).orElseThrow();
		StaffProfile profile = staff.find(person).orElse(null);
		if (profile != null && rights.mayClaim(profile, row) && !person.equals(row.holder())) {
			engine.assign(again.id(), person);
		}
	}

	private boolean wasTakenBack(String taskId) {
		return ended.takenBack(taskId).isPresent();
	}

	private static boolean mayTakeBack(StaffProfile by, TaskRow row, @Nullable StaffId person) {
		return person != null
				&& (by.id().equals(person) || by.is(Role.SUPERVISOR) && by.supervises().contains(row.teamId()));
	}

}
