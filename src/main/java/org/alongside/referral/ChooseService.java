package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * The client chooses a service among those offered, or none.
 */
@Component
class ChooseService implements TaskHandler {

	private final ServiceReferrals referrals;

	private final CaseActs acts;

	ChooseService(ServiceReferrals referrals, CaseActs acts) {
		this.referrals = referrals;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "referral/choose-service";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		ServiceReferral referral = referrals.inWork(context.fact("referralId"));
		String need = referral.need();
		return Map.of("need", (need != null) ? referral.serviceWanted() + " \u2014 " + need : referral.serviceWanted());
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServiceReferral referral = referrals.inWork(context.fact("referralId"));
		boolean chose = "yes".equals(answers.required("clientChose"));
		if (chose) {
			Choice choice = new Choice(context.by().id(), answers.required("offered"), answers.required("serviceName"),
					answers.required("organization"), answers.text("contact"), answers.required("whyChosen"),
					answers.yes("consentToShare"), context.now());
			referrals.save(referral.chosen(choice));
			acts.record(context.caseId(), context.actor(), "referral.chosen",
					Map.of("service", choice.service(), "organization", choice.organization()), choice.whyChosen(),
					ReferralWords.references(referral), context.now());
		}
		else {
			referrals.save(referral.refusedByClient(answers.required("whyDeclined")));
		}
		return Map.of("clientChose", chose);
	}

	/** A letter that went out cannot be called back. */
	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return referrals.inWork(context.fact("referralId"))
			.sentLetter()
			.map((letter) -> Reversal.refused("takeBackLetter", letter.organization(), letter.sentAt()))
			.orElseGet(Reversal::possible);
	}

}
