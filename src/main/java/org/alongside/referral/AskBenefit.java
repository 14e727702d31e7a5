package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * The client says whether the service helped.
 */
@Component
class AskBenefit implements TaskHandler {

	private final ServiceReferrals referrals;

	private final CaseActs acts;

	AskBenefit(ServiceReferrals referrals, CaseActs acts) {
		this.referrals = referrals;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "referral/ask-benefit";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("service", ReferralWords.service(referrals.inWork(context.fact("referralId"))));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServiceReferral referral = referrals.inWork(context.fact("referralId"));
		Boolean again = (answers.text("wouldUseAgain") != null) ? answers.yes("wouldUseAgain") : null;
		referrals.save(referral.benefitAsked(new Benefit(context.by().id(), "yes".equals(answers.required("received")),
				answers.required("helped"), again, answers.text("words"), context.now())));
		acts.record(context.caseId(), context.actor(), "referral.benefitAsked", ReferralWords.values(referral),
				answers.text("words"), ReferralWords.references(referral), context.now());
		return Map.of();
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

}
