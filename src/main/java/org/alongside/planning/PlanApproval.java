package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffDirectory;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A supervisor approves a version or sends it back with a reason. Both levels decide
 * alike; which one it is follows from the plan. At the first level somebody may approve
 * and still want a second one to look at it.
 */
class PlanApproval implements TaskHandler {

	private final String task;

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final StaffDirectory staff;

	private final CaseActs acts;

	PlanApproval(String task, ServicePlans plans, PlanWriter writer, StaffDirectory staff, CaseActs acts) {
		this.task = task;
		this.plans = plans;
		this.writer = writer;
		this.staff = staff;
		this.acts = acts;
	}

	@Override
	public String task() {
		return task;
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		ServicePlan plan = plans.inWork(context.caseId());
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("planText", writer.text(plan, context.by().locale()));
		shown.put("changedSince",
				writer.changes(plans.active(context.caseId()).orElse(null), plan, context.by().locale()));
		String asked = plan.secondLevelWords();
		String reason = plan.approvalReason();
		if (asked != null) {
			shown.put("approvalReason", writer.asked(staff.nameOf(Actor.person(plan.lastApprover()).reference()), asked,
					context.by().locale()));
		}
		else if (reason != null) {
			shown.put("approvalReason", writer.rule(reason, context.by().locale()));
		}
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServicePlan plan = plans.inWork(context.caseId());
		String decision = answers.required("decision");
		switch (decision) {
			case "approve" -> approve(context, plan, answers);
			case "second-level" -> {
				String words = answers.required("secondLevelReason");
				approve(context, plan, answers);
				plans.save(plan.askSecondLevel(words));
				record(context, plan, "plan.secondLevelAsked", null, words);
				return Map.of("decision", "approve", "approvalLevel", 2);
			}
			case "return" -> {
				String code = answers.required("reasonCode");
				String words = answers.required("reason");
				plans.save(plan.sendBack(context.by().id(), code, words, context.now()));
				record(context, plan, "plan.returned", code, words);
			}
			default -> throw new RefusedException(FieldError.of("decision", "option"));
		}
		return Map.of("decision", decision);
	}

	private void approve(TaskContext context, ServicePlan plan, Answers answers) {
		boolean second = plan.awaitsSecondLevel();
		plans.save(plan.approve(context.by().id(), context.now()));
		record(context, plan, second ? "plan.approvedSecondLevel" : "plan.approved", null, answers.text("praise"));
	}

	/** A plan in force is replaced by another one, not taken away. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		Instant activated = !"return".equals(answers.get("decision"))
				? plans.latest(context.caseId()).map(ServicePlan::activatedAt).orElse(null) : null;
		return activated == null ? Reversal.possible() : Reversal.refused("takeBackPlanInForce", activated);
	}

	private void record(TaskContext context, ServicePlan plan, String kind, @Nullable String code,
			@Nullable String why) {
		Map<String, String> values = new LinkedHashMap<>(Map.of("number", Integer.toString(plan.number())));
		if (code != null) {
			values.put("reason", code);
		}
		acts.record(context.caseId(), context.actor(), kind, values, why, values, context.now());
	}

}
