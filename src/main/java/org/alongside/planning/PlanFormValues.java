package org.alongside.planning;

import org.alongside.documents.FormValues;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the plan a case is carried by says, for the forms of other agencies.
 */
@Component
class PlanFormValues implements FormValues {

	/** Goals that can be written into fields of their own. */
	private static final int SINGLE_GOALS = 3;

	private static final List<Name> NAMES = List.of(new Name("plan.goals", false), new Name("plan.goal1", false),
			new Name("plan.target1", true), new Name("plan.goal2", false), new Name("plan.target2", true),
			new Name("plan.goal3", false), new Name("plan.target3", true), new Name("plan.reviewDate", true));

	private final CurrentPlans plans;

	PlanFormValues(CurrentPlans plans) {
		this.plans = plans;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<Name> names() {
		return NAMES;
	}

	@Override
	public Map<String, Value> of(CaseId caseId, StaffProfile by, Locale locale, LocalDate today) {
		Map<String, Value> values = new HashMap<>();
		plans.of(caseId).ifPresent(plan -> {
			values.put("plan.reviewDate", Value.of(plan.reviewDate()));
			values.put("plan.goals",
					Value.of(plan.goals().stream().map(CurrentPlan.Goal::statement).collect(Collectors.joining("\n"))));
			for (int at = 0; at < Math.min(SINGLE_GOALS, plan.goals().size()); at++) {
				CurrentPlan.Goal goal = plan.goals().get(at);
				values.put("plan.goal" + (at + 1), Value.of(goal.statement()));
				values.put("plan.target" + (at + 1), Value.of(goal.targetDate()));
			}
		});
		return values;
	}

}
