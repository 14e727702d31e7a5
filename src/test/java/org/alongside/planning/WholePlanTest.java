package org.alongside.planning;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A plan that says all it can say.
 */
class WholePlanTest {

	private final PlanningDesk desk = new PlanningDesk();

	@Test
	void keepsBaselineWeightStepsOfSeveralPeopleLevelsAndWhatIsPaid() {
		desk.drafted(wholeDraft());
		ServicePlan plan = desk.plans.inWork(desk.caseId);
		Goal goal = plan.goals().get(0);
		assertThat(goal.baseline()).isEqualTo("Two walls are black");
		assertThat(goal.weight()).isEqualTo(3);
		assertThat(goal.steps()).containsExactly(new Step("Call the landlord", "client", LocalDate.of(2026, 12, 1)),
				new Step("Ask for an inspection", "worker", LocalDate.of(2027, 1, 10)),
				new Step("Air the room", "family", null));
		assertThat(goal.scale())
			.isEqualTo(new AttainmentScale("No change", "One wall is dry", "The whole flat is dry", null));
		assertThat(plan.supports())
			.containsExactly(new PaidSupport("Home aide", "Sunrise Care", "6 hours a week", "Medicaid"));
		assertThat(plan.wanted().get(0).amount()).isEqualTo("Every Thursday");
		assertThat(desk.prefill("draft-plan", desk.worker)).containsAllEntriesOf(wholeDraft());
	}

	@Test
	void refusesStepsAfterTheGoalOrInThePastAndAnotherWeight() {
		Map<String, Object> draft = wholeDraft();
		Map<String, Object> goal = row(draft, "goals");
		goal.put("weight", "4");
		goal.put("stepUntil", "2027-02-01");
		goal.put("steps", List.of(Map.of("what", "Ask", "who", "worker", "until", "2026-11-01")));
		draft.put("goals", List.of(goal));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> desk.drafted(draft))
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(
					FieldError.of("goals[0].weight", "option"), FieldError.of("goals[0].stepUntil", "afterGoal"),
					FieldError.of("goals[0].steps[0].until", "inPast")));
	}

	@Test
	void tellsTheApproverWhatBecameOfStepsLevelsAndPaidHelp() {
		desk.drafted(wholeDraft()).agreed().approved().inForce();
		Map<String, Object> second = wholeDraft();
		Map<String, Object> goal = row(second, "goals");
		goal.remove("steps");
		goal.put("weight", "1");
		goal.put("scaleMuchMore", "The house is dry");
		second.put("goals", List.of(goal));
		second.put("supports", List.of(Map.of("service", "home aide", "provider", "Harbor Care"),
				Map.of("service", "Meals", "provider", "Open Table")));
		desk.drafted(second).agreed();
		assertThat(desk.prefill("approve-plan", desk.supervisor).get("changedSince").toString().lines()).contains(
				"Goal “I want a dry bedroom”, how much it counts: “three times” became “as much as the others”",
				"Goal “I want a dry bedroom”, steps: “Call the landlord (the client, by Dec 1, 2026); "
						+ "Ask for an inspection (the worker, by Jan 10, 2027); Air the room (the family)” became "
						+ "“Call the landlord (the client, by Dec 1, 2026)”",
				"Paid help: “Home aide, Sunrise Care, 6 hours a week, Medicaid” became “home aide, Harbor Care”",
				"New paid help: Meals, Open Table");
	}

	private Map<String, Object> wholeDraft() {
		Map<String, Object> goal = desk.goal("I want a dry bedroom", desk.housing);
		goal.put("baseline", "Two walls are black");
		goal.put("weight", "3");
		goal.put("stepUntil", "2026-12-01");
		goal.put("steps", List.of(Map.of("what", "Ask for an inspection", "who", "worker", "until", "2027-01-10"),
				Map.of("what", "Air the room", "who", "family")));
		goal.put("scaled", true);
		goal.put("scaleMuchLess", "No change");
		goal.put("scaleLess", "One wall is dry");
		goal.put("scaleMore", "The whole flat is dry");
		Map<String, Object> draft = desk.draft();
		draft.put("rightsRestricted", false);
		draft.put("goals", List.of(goal));
		draft.put("referrals", List.of(Map.of("needId", desk.food.id().toString(), "serviceWanted", "Food pantry",
				"provider", "St. Ann", "amount", "Every Thursday")));
		draft.put("supports", List.of(Map.of("service", "Home aide", "provider", "Sunrise Care", "amount",
				"6 hours a week", "funder", "Medicaid")));
		return draft;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> row(Map<String, Object> draft, String list) {
		return new LinkedHashMap<>(((List<Map<String, Object>>) draft.get(list)).get(0));
	}

}
