package org.alongside.tasks;

import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.engine.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the decision table {@code priority}. Nothing it is told changes by itself while
 * time passes but whether the task is over its due date: see {@link PriorityReview}.
 */
@Component
class Priorities {

	/** Waiting longer than this counts as this long, so that answers are remembered. */
	private static final long LONGEST_WAIT_DAYS = 60;

	private final Decisions decisions;

	Priorities(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Returns the priority of a task at a moment.
	 * @param step its process and key, such as {@code monitoring/make-contact}
	 * @param due by when, or null
	 * @param urgency what the deadline rule says of its urgency, 0 to 100
	 * @param basis what the limit rests on, or null when there is none
	 */
	Priority of(CaseSummary file, String step, @Nullable Instant due, int urgency, @Nullable String basis,
			Instant now) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("urgency", urgency);
		inputs.put("overdue", due != null && !now.isBefore(due));
		inputs.put("acuity", file.acuity());
		inputs.put("limitBasis", basis);
		inputs.put("task", step);
		inputs.put("waitingDays", waitingDays(file, now));
		List<Map<String, Object>> rows = decisions.evaluate("priority", inputs);
		if (rows.isEmpty()) {
			return new Priority(Priority.NORMAL, "normal");
		}
		int band = ((Number) rows.get(0).get("band")).intValue();
		return new Priority(Math.max(Priority.SAFETY, Math.min(Priority.LAST, band)),
				String.valueOf(rows.get(0).get("reason")));
	}

	/** Days since the referral while there is no plan. */
	private static long waitingDays(CaseSummary file, Instant now) {
		boolean waits = file.stage().compareTo(Stage.MONITORING) < 0;
		return waits ? Math.min(LONGEST_WAIT_DAYS, Duration.between(file.opened(), now).toDays()) : 0;
	}

}
