package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * The client reads the plan and agrees, or says what is to be different.
 */
@Component
class ReviewPlanWithClient implements TaskHandler {

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final CaseActs acts;

	ReviewPlanWithClient(ServicePlans plans, PlanWriter writer, CaseActs acts) {
		this.plans = plans;
		this.writer = writer;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "planning/review-plan-with-client";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("planText", writer.text(plans.inWork(context.caseId()), context.by().locale()));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServicePlan plan = plans.inWork(context.caseId());
		boolean agreed = "yes".equals(answers.required("clientAgreed"));
		if (agreed) {
			Signature signature = new Signature(context.by().id(), answers.required("signedHow"),
					answers.text("refusalReason"), answers.yes("copyGiven"), context.now());
			plans.save(plan.agreed(signature));
			boolean signed = !"refused".equals(signature.how());
			record(context, plan, signed ? "plan.agreed" : "plan.agreedUnsigned", signature.refusalReason());
		}
		else {
			String wanted = answers.required("changesWanted");
			plans.save(plan.changesWanted(context.by().id(), wanted, context.now()));
			record(context, plan, "plan.changesWanted", wanted);
		}
		return Map.of("clientAgreed", agreed);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private void record(TaskContext context, ServicePlan plan, String kind, @Nullable String why) {
		String number = Integer.toString(plan.number());
		acts.record(context.caseId(), context.actor(), kind, Map.of("number", number), why, Map.of("version", number),
				context.now());
	}

}
