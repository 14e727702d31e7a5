package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.planning.CurrentPlans;
import org.alongside.planning.CurrentPlans.Loop;
import org.alongside.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;

/**
 * Ends a referral: with its result brought back into the plan, or because the client did
 * not want it.
 */
@Service
@Transactional
public class EndingReferral {

	private final ServiceReferrals referrals;

	private final CurrentPlans plans;

	private final CaseActs acts;

	EndingReferral(ServiceReferrals referrals, CurrentPlans plans, CaseActs acts) {
		this.referrals = referrals;
		this.plans = plans;
		this.acts = acts;
	}

	/** The client declined; the second time changes nothing. */
	public void decline(String referralId, Instant at) {
		ServiceReferral referral = referrals.inWork(referralId);
		if (referral.status() == ReferralStatus.DECLINED_BY_CLIENT) {
			return;
		}
		referrals.save(referral.decline(at));
		acts.record(referral.caseId(), Actor.automatic("referral"), "referral.declinedByClient",
				Map.of("service", RecordedReferrals.service(referral)), referral.whyDeclined(),
				ReferralWords.references(referral), at);
	}

	/**
	 * Brings what the service did back into the plan; the second time changes nothing.
	 */
	public void closeLoop(String referralId, Instant at) {
		ServiceReferral referral = referrals.inWork(referralId);
		if (referral.status() == ReferralStatus.LOOP_CLOSED) {
			return;
		}
		Benefit benefit = referral.closeLoop(at).benefitSaid();
		referrals.save(referral);
		plans.close(
				new Loop(referral.caseId(), referral.id().value(), referral.needId(),
						RecordedReferrals.service(referral), benefit.received(), benefit.helped(), benefit.words()),
				at);
	}

}
