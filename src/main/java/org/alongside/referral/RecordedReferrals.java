package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.engine.CaseProcesses;
import org.alongside.planning.PlanActivated;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Begins a referral for each service an active plan asks for, and ends those a case
 * leaves open.
 */
@Service
@Transactional
class RecordedReferrals implements CaseReferrals {

	private final ServiceReferrals referrals;

	private final CaseProcesses processes;

	private final CaseActs acts;

	RecordedReferrals(ServiceReferrals referrals, CaseProcesses processes, CaseActs acts) {
		this.referrals = referrals;
		this.processes = processes;
		this.acts = acts;
	}

	/**
	 * Makes the referrals the plan asks for; one already made for a wish is not made
	 * again. Joins the transaction that activates the plan.
	 */
	@EventListener
	void begin(PlanActivated plan) {
		for (PlanActivated.Wanted wanted : plan.wanted()) {
			if (!referrals.existsByWantedId(wanted.id())) {
				begin(plan, wanted);
			}
		}
	}

	private void begin(PlanActivated plan, PlanActivated.Wanted wanted) {
		ServiceReferral referral = referrals.save(new ServiceReferral(plan.caseId(), wanted.id(), wanted.needId(),
				wanted.need(), wanted.service(), plan.at()));
		acts.record(plan.caseId(), Actor.automatic("planning"), "referral.opened", Map.of("service", wanted.service()),
				null, ReferralWords.references(referral), plan.at());
		Map<String, Object> facts = Map.of("referralId", referral.id().toString());
		if (!processes.tell("case-lifecycle", plan.caseId(), "referral-needed", facts)) {
			throw new IllegalStateException("Case " + plan.caseId() + " takes no referrals");
		}
	}

	@Override
	@Transactional(readOnly = true)
	public List<ReferralSummary> of(CaseId caseId) {
		return referrals.of(caseId).stream().map(RecordedReferrals::summary).toList();
	}

	private static ReferralSummary summary(ServiceReferral referral) {
		return new ReferralSummary(referral.id(), service(referral),
				referral.choice().map(Choice::organization).orElse(null),
				referral.letters().stream().map(Letter::organization).distinct().toList(), referral.status());
	}

	@Override
	public void cancelOpen(CaseId caseId, String reasonCode, Actor by, Instant at) {
		for (ServiceReferral referral : referrals.open(caseId)) {
			referrals.save(referral.cancel(reasonCode, at));
			acts.record(caseId, by, "referral.cancelled", Map.of("service", service(referral), "reason", reasonCode),
					null, ReferralWords.references(referral), at);
		}
	}

	static String service(ServiceReferral referral) {
		return referral.choice().map(Choice::service).orElse(referral.serviceWanted());
	}

}
