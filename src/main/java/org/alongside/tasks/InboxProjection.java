package org.alongside.tasks;

import org.alongside.calendar.DueDates;
import org.alongside.cases.CaseClientChanged;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Timeline;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTaskEvent;
import org.alongside.engine.TaskAssignment;
import org.alongside.shared.Actor;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps the inbox in step with the engine, inside the engine's transaction: what the
 * engine rolls back, the inbox rolls back.
 */
@Component
class InboxProjection implements TaskAssignment {

	private static final String CASE_MANAGERS = "case-manager";

	private final TaskTable tasks;

	private final CaseFiles cases;

	private final DueDates dueDates;

	private final Timeline timeline;

	private final Clock clock;

	InboxProjection(TaskTable tasks, CaseFiles cases, DueDates dueDates, Timeline timeline, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.dueDates = dueDates;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Case managers' tasks belong to the case's worker from the start. */
	@Override
	public @Nullable StaffId firstHolder(EngineTask task) {
		return CASE_MANAGERS.equals(task.candidateGroup()) ? cases.get(task.caseId()).workerId() : null;
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
	void on(CaseClientChanged changed) {
		tasks.rename(changed.caseId(), changed.clientName());
	}

	/**
	 * Writes the inbox's row of an engine task that has none yet; its clock starts at the
	 * moment given.
	 */
	void add(EngineTask task, Instant from) {
		CaseSummary file = cases.get(task.caseId());
		tasks.add(task, file, dueDates.dueDate(file.programme(), task.process(), task.key(), file.acuity(), from),
				from);
	}

	private void withdraw(EngineTask task) {
		Instant now = clock.instant();
		tasks.end(task.id(), null, "withdrawn", now);
		timeline.add(task.caseId(), Actor.automatic(task.process()), "task.withdrawn",
				Map.of("task", task.name(), "step", task.process() + "/" + task.key()), null, now);
	}

}
