package org.alongside.clocks;

import org.alongside.calendar.RunningDeadline;
import org.alongside.engine.Decisions;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * Asks the decision table {@code clock-limits}. Where no row fits, a clock only runs.
 */
@Component
class ClockRules {

	private static final ClockRule ONLY_RUNS = new ClockRule(false, 0, "default", "No rule allows it");

	private final Decisions decisions;

	ClockRules(Decisions decisions) {
		this.decisions = decisions;
	}

	ClockRule of(RunningDeadline deadline) {
		List<Map<String, Object>> rows = decisions.evaluate("clock-limits", Map.of("programme", deadline.programme(),
				"process", deadline.process(), "task", deadline.key(), "limitBasis", deadline.basis()));
		return rows.isEmpty() ? ONLY_RUNS : rule(rows.get(0));
	}

	private static ClockRule rule(Map<String, Object> row) {
		return new ClockRule(Boolean.TRUE.equals(row.get("suspendable")),
				((Number) row.get("extendPercent")).intValue(), String.valueOf(row.get("basis")),
				String.valueOf(row.get("citation")));
	}

}
