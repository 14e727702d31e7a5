package org.alongside.clocks;

import org.alongside.calendar.RunningDeadline;
import org.alongside.engine.Decisions;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * Asks the decision table {@code clock-limits}. Where no row fits, a clock only runs. A
 * clock goes by the version it began with until somebody applies a newer one to what
 * runs.
 */
@Component
class ClockRules {

	static final ClockRule ONLY_RUNS = new ClockRule(false, 0, "default", "No rule allows it");

	private final Decisions decisions;

	private final RuleVersions versions;

	private final RuleChanges changes;

	ClockRules(Decisions decisions, RuleVersions versions, RuleChanges changes) {
		this.decisions = decisions;
		this.versions = versions;
		this.changes = changes;
	}

	ClockRule of(RunningDeadline deadline) {
		int version = 0;
		for (RuleChange change : changes.of(RuleChange.CLOCK_LIMITS)) {
			boolean counts = change.state() == RuleChange.State.FIRST || change.state() == RuleChange.State.APPLIED
					|| !deadline.start().isBefore(change.since());
			version = counts ? change.to() : version;
		}
		return version == 0 ? latest(deadline) : versions.clock(version, deadline);
	}

	private ClockRule latest(RunningDeadline deadline) {
		List<Map<String, Object>> rows = decisions.evaluate(RuleChange.CLOCK_LIMITS,
				Map.of("programme", deadline.programme(), "process", deadline.process(), "task", deadline.key(),
						"limitBasis", deadline.basis()));
		return rows.isEmpty() ? ONLY_RUNS : rule(rows.get(0));
	}

	static ClockRule rule(Map<String, Object> row) {
		return new ClockRule(Boolean.TRUE.equals(row.get("suspendable")),
				((Number) row.get("extendPercent")).intValue(), String.valueOf(row.get("basis")),
				String.valueOf(row.get("citation")));
	}

}
