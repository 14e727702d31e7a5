package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.planning.KnownNeeds.KnownNeed;
import org.alongside.shared.Actor;
import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worker drafts the plan with the client; what is handed in becomes a version.
 */
@Component
class DraftPlan implements TaskHandler {

	private final ServicePlans plans;

	private final KnownNeeds needs;

	private final PlanWriter writer;

	private final StaffDirectory staff;

	private final CaseActs acts;

	DraftPlan(ServicePlans plans, KnownNeeds needs, PlanWriter writer, StaffDirectory staff, CaseActs acts) {
		this.plans = plans;
		this.needs = needs;
		this.writer = writer;
		this.staff = staff;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "planning/draft-plan";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		CaseId caseId = context.caseId();
		Map<String, Object> known = new LinkedHashMap<>();
		ServicePlan last = plans.latest(caseId).orElse(null);
		if (last != null) {
			String because = writer.returned(last, returnedBy(last), context.by().locale());
			if (because != null) {
				known.put("returnedBecause", because);
			}
			known.putAll(PlanDraft.write(last));
		}
		else {
			String strengths = needs.strengths(caseId);
			if (strengths != null) {
				known.put("strengths", strengths);
			}
		}
		known.put("needOptions", needs.of(caseId).stream().map(DraftPlan::option).toList());
		return known;
	}

	private @Nullable String returnedBy(ServicePlan plan) {
		PlanReturn returned = plan.returned();
		return (returned != null) ? staff.nameOf(Actor.person(returned.by()).reference()) : null;
	}

	private static Map<String, Object> option(KnownNeed need) {
		Map<String, Object> option = new HashMap<>();
		option.put("value", need.id().toString());
		option.put("label", need.description());
		return option;
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> answers) {
		CaseId caseId = context.caseId();
		ServicePlan last = plans.latest(caseId).orElse(null);
		List<KnownNeed> known = needs.of(caseId);
		LocalDate today = LocalDate.ofInstant(context.now(), context.by().zone());
		PlanDraft draft = PlanDraft.read(new Answers(answers), known, last, today);
		int number = (last != null) ? last.number() + 1 : 1;
		plans.save(ServicePlan.proposed(caseId, number, draft, context.by().id(), context.now()));
		acts.record(caseId, context.actor(), "plan.proposed", Map.of("number", Integer.toString(number)), null,
				Map.of("version", Integer.toString(number)), context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

}
