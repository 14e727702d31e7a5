package org.alongside.clocks;

import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.TimeLimit;
import org.alongside.engine.DecisionVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What each version of the decisions says about a running limit.
 */
@Component
class RuleVersions {

	private static final List<String> BASES = List.of("law", "standard", "default");

	private final DecisionVersions versions;

	RuleVersions(DecisionVersions versions) {
		this.versions = versions;
	}

	/** Returns whether a change can make a difference to limits of a kind. */
	boolean differ(RuleChange change, RunningDeadlines.Kind kind) {
		Stream<String> bases = change.decision().equals(RuleChange.DEADLINES) ? Stream.of("") : BASES.stream();
		return bases.anyMatch(basis -> !Objects.equals(rule(change.decision(), change.from(), kind, basis),
				rule(change.decision(), change.to(), kind, basis)));
	}

	/** Returns what a version says, or null when no row of it fits. */
	@Nullable RunningRule rule(String decision, int version, RunningDeadlines.Kind kind, String basis) {
		Map<String, Object> inputs = new HashMap<>(
				Map.of("programme", kind.programme(), "process", kind.process(), "task", kind.key()));
		if (decision.equals(RuleChange.DEADLINES)) {
			inputs.put("acuity", kind.acuity());
			return first(versions.evaluate(decision, version, inputs), RuleVersions::limit);
		}
		inputs.put("limitBasis", basis);
		RunningRule found = first(versions.evaluate(decision, version, inputs), ClockRules::rule);
		return found == null ? ClockRules.ONLY_RUNS : found;
	}

	/** Returns what may be done with a clock by a version of {@code clock-limits}. */
	ClockRule clock(int version, RunningDeadline one) {
		RunningDeadlines.Kind kind = new RunningDeadlines.Kind(one.process(), one.key(), one.programme(), null);
		return (ClockRule) Objects.requireNonNull(rule(RuleChange.CLOCK_LIMITS, version, kind, one.basis()));
	}

	private static @Nullable RunningRule first(List<Map<String, Object>> rows,
			java.util.function.Function<Map<String, Object>, RunningRule> read) {
		return rows.isEmpty() ? null : read.apply(rows.get(0));
	}

	private static LimitRule limit(Map<String, Object> row) {
		return new LimitRule(
				new TimeLimit(((Number) row.get("amount")).intValue(),
						TimeLimit.Unit.of(String.valueOf(row.get("unit")))),
				((Number) row.get("priority")).intValue(), String.valueOf(row.get("basis")),
				String.valueOf(row.get("citation")));
	}

}
