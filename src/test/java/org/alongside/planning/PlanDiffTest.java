package org.alongside.planning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

class PlanDiffTest {

	private static final UUID HOUSING = new UUID(1, 1);

	private static final UUID FOOD = new UUID(1, 2);

	private final Random random = new Random(20261124);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 5, 12, 30 })
	void appliedToTheOldVersionGivesTheNew(int goals) {
		for (int round = 0; round < 200; round++) {
			PlanDraft old = plan(goals);
			PlanDraft now = changed(old);
			assertThat(PlanDiff.between(old, now).apply(old)).isEqualTo(now);
			assertThat(PlanDiff.between(now, old).apply(now)).isEqualTo(old);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7 })
	void findsNothingWhereNothingChanged(int goals) {
		PlanDraft plan = plan(goals);
		assertThat(PlanDiff.between(plan, plan).isEmpty()).isTrue();
	}

	@Test
	void namesTheOneGoalThatMoved() {
		PlanDraft old = plan(5);
		List<Goal> order = new ArrayList<>(old.goals());
		order.add(0, order.remove(4));
		PlanDiff diff = PlanDiff.between(old, new PlanDraft(old.content(), order, old.wanted(), old.supports()));
		assertThat(diff.isEmpty()).isFalse();
		assertThat(diff.goals()).filteredOn(PlanDiff.Entry::moved)
			.singleElement()
			.satisfies((entry) -> assertThat(entry.before()).isEqualTo(4));
		assertThat(diff.added()).isEmpty();
		assertThat(diff.dropped()).isEmpty();
	}

	@Test
	void knowsARewordedGoalByItsIdentity() {
		Goal goal = goal("A flat of my own", HOUSING);
		Goal reworded = new Goal(goal.id(), "My own front door", goal.measure(), FOOD, "Food", goal.baseline(),
				goal.targetDate(), goal.weight(), goal.steps(), goal.scale());
		PlanDiff diff = PlanDiff.between(plan(List.of(goal, goal("Cook", FOOD))),
				plan(List.of(reworded, goal("Eat well", FOOD))));
		assertThat(diff.goals().get(0).changes()).extracting(Change::part)
			.containsExactly("statement", "needId", "need");
	}

	@Test
	void tellsASplitFromAMergeFromTwoNewGoals() {
		Goal whole = goal("A safe home", HOUSING);
		List<Goal> halves = List.of(goal("A lock that works", HOUSING), goal("A quiet street", HOUSING));
		PlanDiff split = PlanDiff.between(plan(List.of(whole)), plan(halves));
		assertThat(split.regrouped()).containsExactly(new PlanDiff.Regrouped(List.of(whole), halves));
		PlanDiff merged = PlanDiff.between(plan(halves), plan(List.of(whole)));
		assertThat(merged.regrouped()).containsExactly(new PlanDiff.Regrouped(halves, List.of(whole)));
		PlanDiff other = PlanDiff.between(plan(List.of(whole)), plan(List.of(goal("Cook", FOOD), goal("Shop", FOOD))));
		assertThat(other.regrouped()).isEmpty();
		assertThat(other.dropped()).containsExactly(whole);
		assertThat(other.added()).hasSize(2);
	}

	@Test
	void takesTheSameSumForTheSame() {
		PlanDraft plan = plan(1);
		PlanContent content = plan.content();
		List<Change> cents = List.of(new Change("weeklyCostUsd", null, new BigDecimal("120")));
		List<Change> exact = List.of(new Change("weeklyCostUsd", null, new BigDecimal("120.00")));
		assertThat(Change.between(Change.apply(content, cents), Change.apply(content, exact))).isEmpty();
	}

	private PlanDraft changed(PlanDraft old) {
		List<Goal> goals = new ArrayList<>(old.goals());
		List<WantedService> wanted = new ArrayList<>(old.wanted());
		List<PaidSupport> supports = new ArrayList<>(old.supports());
		PlanContent content = old.content();
		for (int edits = random.nextInt(6); edits > 0; edits--) {
			switch (random.nextInt(10)) {
				case 0 -> Collections.shuffle(goals, random);
				case 1 -> edit(goals, (goal) -> goal("Reworded " + random.nextInt(), goal.needId(), goal.id()));
				case 2 -> split(goals);
				case 3 -> merge(goals);
				case 4 -> goals.add(random.nextInt(goals.size() + 1), goal("Goal " + random.nextInt(4), need()));
				case 5 -> drop(goals);
				case 6 -> content = content(random.nextInt(4));
				case 7 -> supports.add(random.nextInt(supports.size() + 1), support());
				case 8 -> Collections.shuffle(supports, random);
				default -> wanted.add(random.nextInt(wanted.size() + 1),
						new WantedService(uuid(), need(), null, "Service " + random.nextInt(3), null, null));
			}
		}
		return new PlanDraft(content, goals, wanted, supports);
	}

	private void edit(List<Goal> goals, UnaryOperator<Goal> change) {
		if (!goals.isEmpty()) {
			int at = random.nextInt(goals.size());
			goals.set(at, change.apply(goals.get(at)));
		}
	}

	private void split(List<Goal> goals) {
		if (!goals.isEmpty()) {
			Goal whole = goals.remove(random.nextInt(goals.size()));
			goals.add(goal(whole.statement() + ", first", whole.needId()));
			goals.add(0, goal(whole.statement() + ", second", whole.needId()));
		}
	}

	private void merge(List<Goal> goals) {
		if (goals.size() > 1) {
			Goal one = goals.remove(random.nextInt(goals.size()));
			Goal other = goals.remove(random.nextInt(goals.size()));
			goals.add(goal(one.statement() + " and " + other.statement(), one.needId()));
		}
	}

	private void drop(List<Goal> goals) {
		if (!goals.isEmpty()) {
			goals.remove(random.nextInt(goals.size()));
		}
	}

	private PlanDraft plan(int goals) {
		List<Goal> made = new ArrayList<>();
		for (int index = 0; index < goals; index++) {
			// Some say the same: two goals may have the same words
			made.add(goal("Goal " + random.nextInt(goals + 2), need()));
		}
		return plan(made);
	}

	private PlanDraft plan(List<Goal> goals) {
		return new PlanDraft(content(0), goals,
				List.of(new WantedService(uuid(), need(), null, "Legal aid", null, null)),
				List.of(support(), support()));
	}

	private PlanContent content(int variant) {
		LocalDate review = LocalDate.of(2026, 12, 1).plusDays(variant);
		return new PlanContent("A life of my own", "Patient", (variant > 1) ? "Tea at four" : null, null,
				"Falls " + variant, "Call Ana", variant, variant == 3, BigDecimal.valueOf(100L + variant), null, "Dana",
				review, null, null, (variant == 2) ? "The shopping" : null, "Client", null);
	}

	private Goal goal(String statement, UUID need) {
		return goal(statement, need, uuid());
	}

	private Goal goal(String statement, UUID need, UUID id) {
		return new Goal(id, statement, "Measure " + random.nextInt(3), need, (need == null) ? null : "Need",
				(random.nextInt(3) == 0) ? "Today " + random.nextInt(2) : null,
				LocalDate.of(2027, 1, 1).plusDays(random.nextInt(30)), 1 + random.nextInt(3), steps(),
				AttainmentScale.of(null, (random.nextInt(3) == 0) ? "Half of it" : null, null, null));
	}

	private List<Step> steps() {
		List<Step> steps = new ArrayList<>(List.of(new Step("Step", "client", null)));
		if (random.nextBoolean()) {
			steps.add(new Step("Step " + random.nextInt(2), "worker", LocalDate.of(2027, 1, 1)));
		}
		return List.copyOf(steps);
	}

	private PaidSupport support() {
		return new PaidSupport("Paid " + random.nextInt(3), "Provider " + random.nextInt(2), null, "Medicaid");
	}

	private UUID need() {
		return List.of(HOUSING, FOOD, new UUID(1, 3)).get(random.nextInt(3));
	}

	private UUID uuid() {
		return new UUID(random.nextLong(), random.nextLong());
	}

}
