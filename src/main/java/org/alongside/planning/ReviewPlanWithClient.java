package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/**
 * The client reads the plan and agrees, or says what is to be different.
 */
@Component
class ReviewPlanWithClient implements TaskHandler {

	private static final String REFUSED = "refused";

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final SignedVersions signed;

	private final CaseActs acts;

	ReviewPlanWithClient(ServicePlans plans, PlanWriter writer, SignedVersions signed, CaseActs acts) {
		this.signed = signed;
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
		ServicePlan plan = plans.inWork(context.caseId());
		Map<String, Object> known = new HashMap<>(Map.of("planText", writer.text(plan, context.by().locale())));
		signed.how(plan.caseId(), plan.number()).ifPresent(how -> known.put("signedHow", how));
		return known;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServicePlan plan = plans.inWork(context.caseId());
		boolean agreed = "yes".equals(answers.required("clientAgreed"));
		if (agreed) {
			Signature signature = new Signature(context.by().id(), how(plan, answers.required("signedHow")),
					answers.text("refusalReason"), answers.yes("copyGiven"), context.now());
			plans.save(plan.agreed(signature));
			boolean signed = !REFUSED.equals(signature.how());
			record(context, plan, signed ? "plan.agreed" : "plan.agreedUnsigned", signature.refusalReason());
		}
		else {
			String wanted = answers.required("changesWanted");
			plans.save(plan.changesWanted(context.by().id(), wanted, context.now()));
			record(context, plan, "plan.changesWanted", wanted);
		}
		return Map.of("clientAgreed", agreed);
	}

	/**
	 * Returns how they signed: as it is recorded, whatever was answered. Nobody signs by
	 * an answer alone; that they would not is an answer, with its reason.
	 */
	private String how(ServicePlan plan, String answered) {
		if (answered.equals(REFUSED)) {
			return answered;
		}
		return signed.how(plan.caseId(), plan.number())
			.filter(how -> !how.equals(REFUSED))
			.orElseThrow(() -> new RefusedException(FieldError.of("signedHow", "notSigned", plan.number())));
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
