package org.alongside.planning;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The current plans, read from the versions.
 */
@Service
@Transactional
class CarriedOutPlans implements CurrentPlans {

	private final ServicePlans plans;

	private final PlanResults results;

	private final PlanWriter writer;

	private final CaseActs acts;

	CarriedOutPlans(ServicePlans plans, PlanResults results, PlanWriter writer, CaseActs acts) {
		this.plans = plans;
		this.results = results;
		this.writer = writer;
		this.acts = acts;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CurrentPlan> of(CaseId caseId) {
		return plans.active(caseId)
			.map((plan) -> new CurrentPlan(plan.number(), plan.content().reviewDate(), plan.goals()
				.stream()
				.map((goal) -> new CurrentPlan.Goal(goal.id(), goal.statement(), goal.measure(), goal.targetDate()))
				.toList()));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> text(CaseId caseId, Locale locale) {
		return plans.active(caseId).map((plan) -> writer.text(plan, locale));
	}

	@Override
	public void close(Loop loop, Instant at) {
		if (results.existsById(loop.referralId())) {
			return;
		}
		results.save(new PlanResult(loop, at));
		acts.record(loop.caseId(), Actor.automatic("referral"), "plan.result",
				Map.of("service", loop.service(), "helped", loop.helped()), loop.words(),
				Map.of("referral", loop.referralId().toString()), at);
	}

}
