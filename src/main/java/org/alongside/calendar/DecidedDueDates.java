package org.alongside.calendar;

import org.alongside.engine.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the decision table {@code deadlines} and counts in the days of the programme's
 * calendar.
 */
@Component
class DecidedDueDates implements DueDates {

	private final Decisions decisions;

	private final WorkingCalendars calendars;

	DecidedDueDates(Decisions decisions, WorkingCalendars calendars) {
		this.decisions = decisions;
		this.calendars = calendars;
	}

	@Override
	public @Nullable DueDate dueDate(String programme, String process, String task, @Nullable Integer acuity,
			Instant from) {
		Map<String, Object> inputs = new HashMap<>(Map.of("programme", programme, "process", process, "task", task));
		inputs.put("acuity", acuity);
		List<Map<String, Object>> rows = decisions.evaluate("deadlines", inputs);
		return rows.isEmpty() ? null : dueDate(rows.get(0), new WorkingDays(calendars.of(programme)), from);
	}

	private static DueDate dueDate(Map<String, Object> row, WorkingDays days, Instant from) {
		TimeLimit limit = new TimeLimit(((Number) row.get("amount")).intValue(),
				TimeLimit.Unit.of(String.valueOf(row.get("unit"))));
		return new DueDate(days.after(from, limit), ((Number) row.get("priority")).intValue(),
				String.valueOf(row.get("basis")), String.valueOf(row.get("citation")), limit.toString());
	}

}
