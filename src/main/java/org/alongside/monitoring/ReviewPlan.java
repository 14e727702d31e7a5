package org.alongside.monitoring;

import org.alongside.cases.CaseActs;
import org.alongside.planning.CurrentPlan;
import org.alongside.planning.CurrentPlans;
import org.alongside.planning.GoalAttainment;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plan is looked at with the client: keep it, or make a new one.
 */
@Component
class ReviewPlan implements TaskHandler {

	private final PlanReviews reviews;

	private final CurrentPlans plans;

	private final GoalAttainment attainment;

	private final CaseActs acts;

	ReviewPlan(PlanReviews reviews, CurrentPlans plans, GoalAttainment attainment, CaseActs acts) {
		this.reviews = reviews;
		this.plans = plans;
		this.attainment = attainment;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "monitoring/review-plan";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		Map<String, Object> known = new LinkedHashMap<>(attainment.prefill(context.caseId(), context.by().locale()));
		known.put("planText", plans.text(context.caseId(), context.by().locale()).orElse(""));
		return known;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		String outcome = answers.required("outcome");
		if (!"keep".equals(outcome) && !"revise".equals(outcome)) {
			throw new RefusedException(FieldError.of("outcome", "option"));
		}
		String reason = answers.required("reason");
		attainment.rate(context.caseId(), answers, GoalAttainment.Occasion.REVIEW, context.by().id(), context.now());
		int number = plans.of(context.caseId()).map(CurrentPlan::number).orElse(0);
		reviews.save(new PlanReview(context.caseId(), number, outcome, reason, context.by().id(), context.now()));
		acts.record(context.caseId(), context.actor(), "plan.reviewed." + outcome,
				Map.of("number", Integer.toString(number)), reason, Map.of("version", Integer.toString(number)),
				context.now());
		return Map.of("planOutcome", outcome);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

}
