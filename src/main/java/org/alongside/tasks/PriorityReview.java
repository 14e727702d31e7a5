package org.alongside.tasks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;

/**
 * Looks again at the priority of a task at the one moment at which time itself changes
 * it: when it is over its due date. Each task is touched once, in small transactions; two
 * nodes share the work.
 */
@Component
class PriorityReview {

	private static final int BATCH = 200;

	private static final int BATCHES = 50;

	private final TaskTable tasks;

	private final InboxProjection projection;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PriorityReview(TaskTable tasks, InboxProjection projection, TransactionTemplate transaction, Clock clock) {
		this.tasks = tasks;
		this.projection = projection;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Looks at what is due for it, at most ten thousand tasks; returns how many. */
	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
	int run() {
		int seen = 0;
		for (int batch = 0; batch < BATCHES; batch++) {
			Integer found = transaction.execute(status -> reviewed());
			if (found == null || found == 0) {
				break;
			}
			seen += found;
		}
		return seen;
	}

	private int reviewed() {
		List<TaskRow> due = tasks.toReview(clock.instant(), BATCH);
		due.forEach(projection::reconsider);
		return due.size();
	}

}
