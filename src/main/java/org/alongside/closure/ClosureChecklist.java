package org.alongside.closure;

import org.alongside.monitoring.CaseContacts;
import org.alongside.monitoring.CaseContacts.Reached;
import org.alongside.planning.CurrentPlans;
import org.alongside.referral.CaseReferrals;
import org.alongside.referral.CaseReferrals.ReferralSummary;
import org.alongside.referral.ReferralStatus;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks through the record for what is still missing. It says what it finds; whether the
 * case may be closed all the same is decided by a person.
 */
@Component
class ClosureChecklist {

	private final CurrentPlans plans;

	private final CaseContacts contacts;

	private final CaseReferrals referrals;

	ClosureChecklist(CurrentPlans plans, CaseContacts contacts, CaseReferrals referrals) {
		this.plans = plans;
		this.contacts = contacts;
		this.referrals = referrals;
	}

	List<Finding> check(Closure closure) {
		List<Finding> found = new ArrayList<>();
		Summary summary = closure.summary();
		if (plans.of(closure.caseId()).isEmpty()) {
			found.add(new Finding("noPlan", 0));
		}
		Reached reached = contacts.reached(closure.caseId());
		if (reached.lastMade() == null) {
			found.add(new Finding("neverReached", 0));
		}
		if (ClosureReason.UNABLE_TO_LOCATE.code().equals(summary.reason())) {
			found.add(new Finding("attempts", reached.attempts()));
			found.add(new Finding("attemptModes", reached.modes()));
		}
		List<ReferralSummary> all = referrals.of(closure.caseId());
		count(found, "openReferrals", all.stream().filter((referral) -> referral.status().open()).count());
		count(found, "benefitNotAsked",
				all.stream().filter((referral) -> referral.status() == ReferralStatus.STARTED).count());
		if (!summary.recipients().contains("client") && !ClosureReason.DECEASED.code().equals(summary.reason())) {
			found.add(new Finding("clientNotTold", 0));
		}
		long contacted = all.stream().filter((referral) -> !referral.contacted().isEmpty()).count();
		if (contacted > 0 && !summary.recipients().contains("partners")) {
			found.add(new Finding("partnersNotTold", (int) contacted));
		}
		return found;
	}

	private static void count(List<Finding> found, String code, long amount) {
		if (amount > 0) {
			found.add(new Finding(code, (int) amount));
		}
	}

}
