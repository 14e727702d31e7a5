package org.alongside.tasks;

import org.alongside.calendar.DueDate;
import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.DueDates;
import org.alongside.cases.CaseAcuityChanged;
import org.alongside.cases.CaseClientChanged;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.TaskNames;
import org.alongside.cases.Timeline;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTaskEvent;
import org.alongside.engine.TaskAssignment;
import org.alongside.shared.Actor;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the inbox in step with the engine, inside the engine's transaction: what the
 * engine rolls back, the inbox rolls back.
 */
@Component
class InboxProjection implements TaskAssignment {

	/** Groups whose tasks belong to the case's worker from the start. */
	private static final Set<String> WORKERS = Set.of("case-manager", ListKeys.TEAM_GROUP);

	/** How urgent a task is that no rule sets a limit for, 0 to 100. */
	private static final int NO_LIMIT = 50;

	private final TaskTable tasks;

	private final CaseFiles cases;

	private final DueDates dueDates;

	private final Priorities priorities;

	private final Steps steps;

	private final Map<String, TaskSubject> subjects;

	private final Timeline timeline;

	private final Clock clock;

	InboxProjection(TaskTable tasks, CaseFiles cases, DueDates dueDates, Priorities priorities, Steps steps,
			List<TaskSubject> subjects, Timeline timeline, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.dueDates = dueDates;
		this.priorities = priorities;
		this.steps = steps;
		this.subjects = subjects.stream().collect(Collectors.toMap(TaskSubject::task, Function.identity()));
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * Case managers' tasks, and those of the whole team, belong to the case's worker from
	 * the start.
	 */
	@Override
	public @Nullable StaffId firstHolder(EngineTask task) {
		String group = task.candidateGroup();
		return group != null && WORKERS.contains(group) ? cases.get(task.caseId()).workerId() : null;
	}

	@EventListener
	void on(EngineTaskEvent event) {
		EngineTask task = event.task();
		if (event instanceof EngineTaskEvent.Created) {
			add(task, clock.instant());
		}
		else if (event instanceof EngineTaskEvent.Assigned) {
			tasks.find(task.id()).ifPresent(row -> tasks.hold(row, task.assignee(), clock.instant()));
		}
		else if (event instanceof EngineTaskEvent.Completed) {
			tasks.end(task.id(), task.assignee(), "completed", clock.instant());
		}
		else if (event instanceof EngineTaskEvent.Withdrawn) {
			withdraw(task);
		}
	}

	@EventListener
	void on(CaseAcuityChanged changed) {
		tasks.openOf(changed.caseId()).forEach(this::reconsider);
	}

	/** After the due date itself was moved. */
	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void on(DueDateChanged changed) {
		tasks.find(changed.taskId()).ifPresent(this::reconsider);
	}

	@EventListener
	void on(TaskStandingChanged changed) {
		tasks.find(changed.taskId()).ifPresent(tasks::relist);
	}

	@EventListener
	void on(CaseClientChanged changed) {
		tasks.rename(changed.caseId(), changed.clientName());
	}

	/**
	 * Writes the inbox's row of an engine task that has none yet; its clock starts at the
	 * moment given.
	 */
	void add(EngineTask task, Instant from) {
		CaseSummary file = cases.get(task.caseId());
		Instant now = clock.instant();
		String step = task.process() + "/" + task.key();
		DueDate due = dueDates.dueDate(file.programme(), task.process(), task.key(), file.acuity(), from);
		Priority priority = due == null ? priorities.of(file, step, null, NO_LIMIT, null, now)
				: priorities.of(file, step, due.at(), due.priority(), due.basis(), now);
		tasks.add(task.named(name(task)), file, due, priority, from, now);
		steps.add(step, task.name());
	}

	/** Decides anew where an open task stands, after something about it changed. */
	void reconsider(TaskRow row) {
		CaseSummary file = cases.get(row.caseId());
		Instant now = clock.instant();
		tasks.rank(row.id(),
				priorities.of(file, row.process() + "/" + row.key(), row.due(), row.priority(), row.dueBasis(), now),
				file.acuity(), now);
	}

	private void withdraw(EngineTask task) {
		Instant now = clock.instant();
		tasks.end(task.id(), null, "withdrawn", now);
		timeline.add(task.caseId(), Actor.automatic(task.process()), "task.withdrawn",
				Map.of("task", name(task), "step", task.process() + "/" + task.key()), null, now);
	}

	/** Returns the name of a task, with what it is about where there are several. */
	private String name(EngineTask task) {
		TaskSubject kind = subjects.get(task.process() + "/" + task.key());
		String subject = kind == null ? null : kind.of(task.facts());
		return subject == null ? task.name() : TaskNames.about(task.name(), subject);
	}

}
