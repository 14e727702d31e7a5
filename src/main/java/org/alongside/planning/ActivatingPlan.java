package org.alongside.planning;

import org.alongside.cases.CaseFiles;
import org.alongside.planning.ServicePlan.Status;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;

/**
 * Puts an approved plan in force in place of the one before.
 */
@Service
@Transactional
public class ActivatingPlan {

	private final ServicePlans plans;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	ActivatingPlan(ServicePlans plans, CaseFiles cases, ApplicationEventPublisher events) {
		this.plans = plans;
		this.cases = cases;
		this.events = events;
	}

	/** Activates the approved version of the case. */
	public void activate(CaseId caseId, Instant at) {
		ServicePlan plan = plans.inWork(caseId);
		if (plan.status() == Status.ACTIVE) {
			return;
		}
		// Written first: the database allows one version in force at a time.
		plans.active(caseId).ifPresent((before) -> plans.saveAndFlush(before.supersede(at)));
		plans.save(plan.activate(at));
		cases.planActivated(caseId, Actor.person(plan.lastApprover()), at);
		events.publishEvent(new PlanActivated(caseId, cases.get(caseId).programme(), plan.wanted()
			.stream()
			.map((wanted) -> new PlanActivated.Wanted(wanted.id(), wanted.needId(), wanted.need(), wanted.service()))
			.toList(), at));
	}

}
