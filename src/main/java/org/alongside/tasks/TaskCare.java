package org.alongside.tasks;

import org.alongside.cases.CaseActs;
import org.alongside.engine.EngineTaskEvent;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one does with a task beside completing it: let it rest, hand it over, ask a
 * colleague. One transaction each; called through {@link TaskActions}.
 */
@Service
@Transactional
class TaskCare {

	private static final int LONGEST = 2000;

	/** The urgency of what is about somebody's safety. */
	static final int SAFETY = 100;

	private final TaskAccess access;

	private final TaskDesk desk;

	private final TaskTable tasks;

	private final TaskStanding standing;

	private final TaskConversation conversation;

	private final Colleagues colleagues;

	private final EngineTasks engine;

	private final TaskRules rules;

	private final CaseActs acts;

	private final Clock clock;

	TaskCare(TaskAccess access, TaskDesk desk, TaskTable tasks, TaskStanding standing, TaskConversation conversation,
			Colleagues colleagues, EngineTasks engine, TaskRules rules, CaseActs acts, Clock clock) {
		this.access = access;
		this.desk = desk;
		this.tasks = tasks;
		this.standing = standing;
		this.conversation = conversation;
		this.colleagues = colleagues;
		this.engine = engine;
		this.rules = rules;
		this.acts = acts;
		this.clock = clock;
	}

	/** Lets a task rest until the beginning of a day in the person's zone. */
	TaskRow hold(StaffProfile by, String taskId, @Nullable LocalDate until, @Nullable String note) {
		TaskRow row = mine(by, taskId);
		String words = words("note", note);
		LocalDate today = LocalDate.ofInstant(clock.instant(), by.zone());
		LocalDate last = today.plusDays(rules.longestHold().toDays());
		if (until == null) {
			throw new RefusedException(FieldError.of("until", "required"));
		}
		if (!until.isAfter(today) || until.isAfter(last)) {
			throw new RefusedException(FieldError.of("until", "between-days", today.plusDays(1), last));
		}
		if (standing.of(taskId).waitingFor() != null) {
			throw new ConflictException("questionOpen");
		}
		if (row.priority() >= SAFETY) {
			throw new ConflictException("safetyNeverRests");
		}
		standing.rest(taskId, until.atStartOfDay(by.zone()).toInstant());
		conversation.note(taskId, "held", by.id(), null, words, clock.instant());
		note(row, Actor.person(by.id()), "task.held", Map.of("until", until.toString()), words);
		return row;
	}

	/** Takes a resting task up again. */
	TaskRow resume(StaffProfile by, String taskId) {
		TaskRow row = mine(by, taskId);
		if (standing.of(taskId).heldUntil() == null) {
			throw new ConflictException("notResting");
		}
		standing.rest(taskId, null);
		note(row, Actor.person(by.id()), "task.resumed", Map.of(), null);
		return row;
	}

	/** Ends the rest of tasks whose day has come, and returns how many. */
	int endRests(int limit) {
		List<TaskRow> rested = standing.rested(clock.instant(), limit);
		for (TaskRow row : rested) {
			standing.rest(row.id(), null);
			note(row, Actor.automatic("tasks"), "task.cameBack", Map.of(), null);
		}
		return rested.size();
	}

	/** Gives a task to a colleague who may take it on. */
	TaskRow handOver(StaffProfile by, String taskId, @Nullable StaffId to, @Nullable String note) {
		TaskRow row = mine(by, taskId);
		String words = words("note", note);
		StaffProfile colleague = one("to", to, colleagues.whoMayTake(row, by));
		standing.rest(taskId, null);
		engine.assign(taskId, colleague.id());
		standing.waitFor(taskId, conversation.open(taskId).map(TaskQuestion::askedOf).orElse(null));
		conversation.note(taskId, "handed-over", by.id(), colleague.id(), words, clock.instant());
		note(row, Actor.person(by.id()), "task.handedOver", Map.of("to", colleague.name()), words);
		return tasks.find(taskId).orElseThrow();
	}

	/** Asks a colleague; the task stays and waits for the answer. */
	TaskRow ask(StaffProfile by, String taskId, @Nullable StaffId of, @Nullable String question) {
		TaskRow row = mine(by, taskId);
		String words = words("question", question);
		StaffProfile colleague = one("of", of, colleagues.whoMayBeAsked(row, by));
		if (conversation.open(taskId).isPresent()) {
			throw new ConflictException("questionOpen");
		}
		conversation.ask(taskId, by.id(), colleague.id(), words, clock.instant());
		standing.rest(taskId, null);
		standing.waitFor(taskId, colleague.id());
		note(row, Actor.person(by.id()), "task.asked", Map.of("of", colleague.name()), words);
		return row;
	}

	/** Answers a question; its task is back with who asked. */
	void answer(StaffProfile by, UUID id, @Nullable String answer) {
		TaskQuestion question = conversation.lock(id)
			.filter(one -> one.askedOf().equals(by.id()))
			.orElseThrow(() -> new NotFoundException("Question"));
		if (question.ended() != null) {
			throw new ConflictException("questionEnded");
		}
		String words = words("answer", answer);
		conversation.end(id, words, clock.instant());
		standing.waitFor(question.taskId(), null);
		note(tasks.find(question.taskId()).orElseThrow(), Actor.person(by.id()), "task.answered", Map.of(), words);
	}

	/** Takes a question back that is not answered yet. */
	TaskRow withdrawQuestion(StaffProfile by, String taskId) {
		TaskRow row = mine(by, taskId);
		TaskQuestion question = conversation.open(taskId).orElseThrow(() -> new ConflictException("questionEnded"));
		conversation.end(question.id(), null, clock.instant());
		standing.waitFor(taskId, null);
		note(row, Actor.person(by.id()), "task.questionWithdrawn", Map.of(), null);
		return row;
	}

	/** A task that nobody holds neither rests nor waits. */
	@EventListener
	void on(EngineTaskEvent.Assigned event) {
		if (event.task().assignee() == null) {
			standing.find(event.task().id()).ifPresent(now -> settle(event.task().id(), now));
		}
	}

	private void settle(String id, TaskStanding.Standing now) {
		if (now.question() != null) {
			conversation.end(now.question(), null, clock.instant());
		}
		if (now.heldUntil() != null) {
			standing.rest(id, null);
		}
		if (now.waitingFor() != null) {
			standing.waitFor(id, null);
		}
	}

	/** The task, held by the person; one that is free is taken in the same breath. */
	private TaskRow mine(StaffProfile by, String taskId) {
		TaskRow row = access.lock(by, taskId);
		access.open(row);
		access.refuseWhileCompleting(row);
		if (row.holder() == null) {
			desk.take(row, by);
			return tasks.find(taskId).orElseThrow();
		}
		access.refuseIfHeldByOther(row, by);
		return row;
	}

	private static StaffProfile one(String field, @Nullable StaffId id, List<StaffProfile> people) {
		if (id == null) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		return people.stream()
			.filter(person -> person.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new RefusedException(FieldError.of(field, "option")));
	}

	private static String words(String field, @Nullable String given) {
		if (given == null || given.isBlank()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (given.length() > LONGEST) {
			throw new RefusedException(FieldError.of(field, "max-length", LONGEST));
		}
		return given.strip();
	}

	private void note(TaskRow row, Actor by, String kind, Map<String, String> values, @Nullable String why) {
		Map<String, String> said = new LinkedHashMap<>(values);
		String step = row.process() + "/" + row.key();
		said.put("task", row.name());
		said.put("step", step);
		Instant now = clock.instant();
		acts.record(row.caseId(), by, kind, said, why, Map.of("task", step), now);
	}

}
