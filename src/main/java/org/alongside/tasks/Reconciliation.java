package org.alongside.tasks;

import org.alongside.calendar.ClockStarts;
import org.alongside.calendar.DeadlineContinued;
import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares the inbox with the engine and repairs the inbox: rows missing, rows whose task
 * is gone, rows with another holder. No event comes when the engine's own tools delete a
 * process, so agreement is checked, not assumed.
 */
@Component
public class Reconciliation {

	private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

	private static final int BATCH = 200;

	private final EngineTasks engine;

	private final TaskTable tasks;

	private final InboxProjection projection;

	private final ClockStarts starts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TaskScheduler scheduler;

	private final Clock clock;

	Reconciliation(EngineTasks engine, TaskTable tasks, InboxProjection projection, ClockStarts starts,
			ApplicationEventPublisher events, TransactionTemplate transaction, TaskScheduler scheduler, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.projection = projection;
		this.starts = starts;
		this.events = events;
		this.transaction = transaction;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/** Beside the first requests: the start does not wait for it. */
	@EventListener(ApplicationReadyEvent.class)
	void atStart() {
		scheduler.schedule(this::run, clock.instant());
	}

	@Scheduled(cron = "0 17 3 * * *")
	void everyNight() {
		run();
	}

	/** Compares everything in small transactions and returns what was repaired. */
	public Report run() {
		Report report = repairMissing().plus(removeGone());
		if (report.repaired() > 0) {
			log.warn("The inbox differed from the engine: {}", report);
		}
		else {
			log.info("The inbox agrees with the engine on {} open tasks", report.compared());
		}
		return report;
	}

	private Report repairMissing() {
		Report report = Report.NOTHING;
		String after = null;
		while (true) {
			List<EngineTask> batch = engine.open(after, BATCH);
			if (batch.isEmpty()) {
				return report;
			}
			for (EngineTask task : batch) {
				report = report.plus(Objects.requireNonNull(transaction.execute(status -> compare(task.id()))));
			}
			after = batch.get(batch.size() - 1).id();
		}
	}

	private Report compare(String taskId) {
		Optional<TaskRow> row = tasks.lock(taskId);
		Optional<EngineTask> task = engine.find(taskId);
		if (task.isEmpty()) {
			return Report.NOTHING;
		}
		if (row.isEmpty()) {
			projection.add(task.get(), starts.of(taskId).orElse(task.get().created()));
			events.publishEvent(new DeadlineContinued(taskId, null));
			return new Report(1, 1, 0, 0);
		}
		StaffId holder = task.get().assignee();
		if (!Objects.equals(row.get().holder(), holder)) {
			tasks.hold(row.get(), holder, clock.instant());
			return new Report(1, 0, 1, 0);
		}
		return new Report(1, 0, 0, 0);
	}

	private Report removeGone() {
		Report report = Report.NOTHING;
		String after = "";
		while (true) {
			List<String> batch = tasks.openAfter(after, BATCH);
			if (batch.isEmpty()) {
				return report;
			}
			for (String id : batch) {
				report = report.plus(Objects.requireNonNull(transaction.execute(status -> endIfGone(id))));
			}
			after = batch.get(batch.size() - 1);
		}
	}

	private Report endIfGone(String taskId) {
		if (tasks.lock(taskId).isEmpty() || engine.find(taskId).isPresent()) {
			return Report.NOTHING;
		}
		tasks.end(taskId, null, "withdrawn", clock.instant());
		return new Report(0, 0, 0, 1);
	}

	/**
	 * What a comparison found.
	 *
	 * @param compared open tasks of the engine
	 * @param added rows that were missing
	 * @param moved rows with another holder
	 * @param removed rows whose task is gone
	 */
	public record Report(int compared, int added, int moved, int removed) {

		static final Report NOTHING = new Report(0, 0, 0, 0);

		/** Returns how many rows were repaired. */
		public int repaired() {
			return added + moved + removed;
		}

		Report plus(Report other) {
			return new Report(compared + other.compared, added + other.added, moved + other.moved,
					removed + other.removed);
		}

	}

}
