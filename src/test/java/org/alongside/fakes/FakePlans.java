package org.alongside.fakes;

import org.alongside.planning.CurrentPlan;
import org.alongside.planning.CurrentPlans;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The one plan in force, in memory.
 */
public class FakePlans implements CurrentPlans {

	public final CurrentPlan.Goal goal = new CurrentPlan.Goal(UUID.randomUUID(), "I want a dry bedroom", "No mould",
			LocalDate.of(2027, 1, 31));

	public final List<Loop> loops = new ArrayList<>();

	/** The plan in force, or null when there is none. */
	public @Nullable CurrentPlan plan = new CurrentPlan(1, LocalDate.of(2027, 6, 1), List.of(goal));

	@Override
	public Optional<CurrentPlan> of(CaseId caseId) {
		return Optional.ofNullable(plan);
	}

	@Override
	public Optional<String> text(CaseId caseId, Locale locale) {
		return of(caseId).map(CurrentPlan::toString);
	}

	@Override
	public void close(Loop loop, Instant at) {
		loops.add(loop);
	}

}
