package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The ratings of goals, read from and kept with the case.
 */
@Service
@Transactional
class RatedGoals implements GoalAttainment {

	private static final int LOOKS = 5;

	private final ServicePlans plans;

	private final GoalRatings ratings;

	private final AttainmentRules rules;

	private final PlanWriter writer;

	private final CaseActs acts;

	RatedGoals(ServicePlans plans, GoalRatings ratings, AttainmentRules rules, PlanWriter writer, CaseActs acts) {
		this.plans = plans;
		this.ratings = ratings;
		this.rules = rules;
		this.writer = writer;
		this.acts = acts;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> prefill(CaseId caseId, Locale locale) {
		return prefill(caseId, Map.of(), locale);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> prefillAgain(CaseId caseId, Occasion occasion, Locale locale) {
		return prefill(caseId,
				looks(caseId).stream()
					.findFirst()
					.filter((look) -> look.occasion().equals(occasion.code()))
					.map(Look::levels)
					.orElse(Map.of()),
				locale);
	}

	private Map<String, Object> prefill(CaseId caseId, Map<UUID, Integer> levels, Locale locale) {
		List<Goal> goals = plans.active(caseId).map(ServicePlan::goals).orElse(List.of());
		if (goals.isEmpty()) {
			return Map.of();
		}
		return Map.of("goalOptions",
				goals.stream().map((goal) -> Map.of("value", goal.id().toString(), "label", goal.statement())).toList(),
				"attained", goals.stream().map((goal) -> row(goal, levels.get(goal.id()))).toList(), "scales",
				writer.scales(goals, locale));
	}

	private static Map<String, Object> row(Goal goal, @Nullable Integer level) {
		return (level != null) ? Map.of("goalId", goal.id().toString(), "level", level.toString())
				: Map.of("goalId", goal.id().toString());
	}

	@Override
	public void rate(CaseId caseId, Answers answers, Occasion occasion, StaffId by, Instant at) {
		ServicePlan plan = plans.active(caseId).orElse(null);
		Map<UUID, Goal> goals = (plan != null)
				? plan.goals().stream().collect(Collectors.toMap(Goal::id, (goal) -> goal, (one, same) -> one))
				: Map.of();
		List<FieldError> errors = new ArrayList<>();
		Map<UUID, Integer> levels = new LinkedHashMap<>();
		List<Answers> rows = answers.rows("attained");
		for (int index = 0; index < rows.size(); index++) {
			String path = "attained[" + index + "].";
			Integer level = level(rows.get(index), path, errors);
			UUID goal = goal(rows.get(index), goals);
			if (level == null) {
				continue;
			}
			if (goal == null) {
				errors.add(FieldError.of(path + "goalId", "option"));
			}
			else if (levels.put(goal, level) != null) {
				errors.add(FieldError.of(path + "goalId", "ratedTwice"));
			}
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		if (plan == null || levels.isEmpty()) {
			return;
		}
		levels.forEach((goal, level) -> ratings.save(new GoalRating(caseId, plan.number(), goal, level,
				Objects.requireNonNull(goals.get(goal)).weight(), occasion, by, at)));
		acts.record(caseId, Actor.person(by), "plan.goalsRated", Map.of("number", Integer.toString(plan.number())),
				null, Map.of("version", Integer.toString(plan.number())), at);
	}

	private static @Nullable Integer level(Answers row, String path, List<FieldError> errors) {
		String text = row.text("level");
		if (text == null) {
			return null;
		}
		if (!text.matches("-?[0-2]")) {
			errors.add(FieldError.of(path + "level", "option"));
			return null;
		}
		return Integer.valueOf(text);
	}

	private static @Nullable UUID goal(Answers row, Map<UUID, Goal> goals) {
		String text = row.text("goalId");
		return goals.keySet().stream().filter((id) -> id.toString().equals(text)).findFirst().orElse(null);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Look> looks(CaseId caseId) {
		Map<Instant, List<GoalRating>> byTime = ratings.newest(caseId)
			.stream()
			.collect(Collectors.groupingBy(GoalRating::ratedAt, LinkedHashMap::new, Collectors.toList()));
		return byTime.values().stream().limit(LOOKS).map(this::look).toList();
	}

	private Look look(List<GoalRating> rated) {
		GoalRating first = rated.get(0);
		double correlation = rules.correlation(first.ratedAt().atZone(ZoneOffset.UTC).toLocalDate());
		return new Look(
				AttainmentFormula.score(
						rated.stream().map((one) -> new AttainmentFormula.Rated(one.level(), one.weight())).toList(),
						correlation),
				rated.stream().collect(Collectors.toMap(GoalRating::goalId, GoalRating::level)), first.occasion(),
				first.ratedAt());
	}

}
