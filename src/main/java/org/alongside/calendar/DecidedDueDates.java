package org.alongside.calendar;

import org.alongside.engine.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the decision table {@code deadlines} and counts in the agency's days.
 */
@Component
class DecidedDueDates implements DueDates {

	private final Decisions decisions;

	private final WorkingDays days;

	DecidedDueDates(Decisions decisions, Agency agency) {
		this.decisions = decisions;
		this.days = new WorkingDays(agency.zone());
	}

	@Override
	public @Nullable DueDate dueDate(String programme, String process, String task, @Nullable Integer acuity,
			Instant from) {
		Map<String, Object> inputs = new HashMap<>(Map.of("programme", programme, "process", process, "task", task));
		inputs.put("acuity", acuity);
		List<Map<String, Object>> rows = decisions.evaluate("deadlines", inputs);
		return rows.isEmpty() ? null : dueDate(rows.get(0), from);
	}

	private DueDate dueDate(Map<String, Object> row, Instant from) {
		int amount = ((Number) row.get("amount")).intValue();
		String unit = String.valueOf(row.get("unit"));
		return new DueDate(days.after(from, amount, unit), ((Number) row.get("priority")).intValue(),
				String.valueOf(row.get("basis")), String.valueOf(row.get("citation")), amount + " " + unit);
	}

}
