package org.alongside.planning;

import org.alongside.fakes.People;
import org.alongside.planning.GoalAttainment.Occasion;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class RatedGoalsTest {

	private final PlanningDesk desk = new PlanningDesk();

	@Test
	void asksNothingWithoutAPlanInForce() {
		assertThat(desk.attainment.prefill(desk.caseId, Locale.ENGLISH)).isEmpty();
		rate(People.NOW, Occasion.CLOSURE, List.of());
		assertThat(desk.ratings).isEmpty();
	}

	@Test
	void asksForEachGoalWithWhatItsLevelsMean() {
		List<Goal> goals = goals();
		Map<String, Object> known = desk.attainment.prefill(desk.caseId, Locale.ENGLISH);
		assertThat(known).containsEntry("attained",
				goals.stream().map((goal) -> Map.of("goalId", goal.id().toString())).toList());
		assertThat(known.get("scales").toString().lines()).containsExactly("Goal 1: I want a dry bedroom",
				"Less than expected: One wall is dry", "As expected: No mould for a month", "",
				"Goal 2: I want to eat with others", "As expected: No mould for a month");
	}

	@Test
	void startsAgainFromWhatWasRatedOnTheSameOccasion() {
		List<Goal> goals = goals();
		rate(People.NOW, Occasion.CLOSURE, List.of(row(goals.get(0), "-1")));
		assertThat(desk.attainment.prefillAgain(desk.caseId, Occasion.CLOSURE, Locale.ENGLISH))
			.containsEntry("attained", List.of(Map.of("goalId", goals.get(0).id().toString(), "level", "-1"),
					Map.of("goalId", goals.get(1).id().toString())));
		assertThat(desk.attainment.prefillAgain(desk.caseId, Occasion.REVIEW, Locale.ENGLISH))
			.isEqualTo(desk.attainment.prefill(desk.caseId, Locale.ENGLISH));
	}

	@Test
	void keepsEachLookWithItsScoreNewestFirst() {
		List<Goal> goals = goals();
		rate(People.NOW, Occasion.REVIEW, List.of(row(goals.get(0), "-1"), row(goals.get(1), null)));
		Instant later = People.NOW.plus(Duration.ofDays(90));
		rate(later, Occasion.CLOSURE, List.of(row(goals.get(0), "1"), row(goals.get(1), "0")));
		List<GoalAttainment.Look> looks = desk.attainment.looks(desk.caseId);
		assertThat(looks).extracting(GoalAttainment.Look::occasion).containsExactly("closure", "review");
		assertThat(looks.get(0).levels())
			.containsExactlyInAnyOrderEntriesOf(Map.of(goals.get(0).id(), 1, goals.get(1).id(), 0));
		// Weights 2 and 1: 50 + 20 / sqrt(0.7 * 5 + 0.3 * 9)
		assertThat(looks.get(0).score()).isEqualTo(58.03, within(0.005));
		assertThat(looks.get(1).score()).isEqualTo(40, within(0.005));
		assertThat(desk.written.kinds()).filteredOn("plan.goalsRated"::equals).hasSize(2);
	}

	@Test
	void showsNoMoreThanFiveLooks() {
		Goal goal = goals().get(0);
		for (int day = 0; day < 7; day++) {
			rate(People.NOW.plus(Duration.ofDays(day)), Occasion.REVIEW, List.of(row(goal, "0")));
		}
		assertThat(desk.attainment.looks(desk.caseId)).hasSize(5)
			.first()
			.satisfies((look) -> assertThat(look.at()).isEqualTo(People.NOW.plus(Duration.ofDays(6))));
	}

	@Test
	void refusesGoalsOfAnotherPlanTwoLevelsForOneAndLevelsThatAreNone() {
		Goal goal = goals().get(0);
		Map<String, Object> stranger = Map.of("goalId", UUID.randomUUID().toString(), "level", "0");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> rate(People.NOW, Occasion.REVIEW,
					List.of(row(goal, "1"), row(goal, "2"), stranger, row(goal, "3"), Map.of("level", "0"))))
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(
					FieldError.of("attained[1].goalId", "ratedTwice"), FieldError.of("attained[2].goalId", "option"),
					FieldError.of("attained[3].level", "option"), FieldError.of("attained[4].goalId", "option")));
		assertThat(desk.ratings).isEmpty();
	}

	@Test
	void tellsNothingPersonalToTheAuditLog() {
		rate(People.NOW, Occasion.REVIEW, List.of(row(goals().get(0), "2")));
		assertThat(desk.written.audit.toString()).doesNotContain("bedroom");
	}

	private List<Goal> goals() {
		Map<String, Object> first = desk.goal("I want a dry bedroom", desk.housing);
		first.put("weight", "2");
		first.put("scaleLess", "One wall is dry");
		Map<String, Object> draft = desk.draft();
		draft.put("goals", List.of(first, desk.goal("I want to eat with others", desk.food)));
		desk.drafted(draft).agreed().approved().inForce();
		return desk.plans.inWork(desk.caseId).goals();
	}

	private static Map<String, Object> row(Goal goal, String level) {
		return (level != null) ? Map.of("goalId", goal.id().toString(), "level", level)
				: Map.of("goalId", goal.id().toString());
	}

	private void rate(Instant at, Occasion occasion, List<Map<String, Object>> rows) {
		desk.attainment.rate(desk.caseId, new Answers(Map.of("attained", rows)), occasion, desk.worker.id(), at);
	}

}
