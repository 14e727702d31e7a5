package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The worker asks a silent partner.
 */
@Component
class ChasePartner implements TaskHandler {

	private final ServiceReferrals referrals;

	private final CaseActs acts;

	ChasePartner(ServiceReferrals referrals, CaseActs acts) {
		this.referrals = referrals;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "referral/chase-partner";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("service", ReferralWords.service(referrals.inWork(context.fact("referralId"))));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServiceReferral referral = referrals.inWork(context.fact("referralId"));
		String answer = answers.required("answer");
		String note = answers.required("note");
		Map<String, String> values = new LinkedHashMap<>(ReferralWords.values(referral));
		String kind = switch (answer) {
			case "accepted", "declined" -> {
				boolean accepted = "accepted".equals(answer);
				referral.answered(new PartnerAnswer(context.by().id(), accepted, note, context.now()));
				yield accepted ? "referral.accepted" : "referral.declinedByPartner";
			}
			case "choose-another" -> {
				referral.chooseAnother();
				yield "referral.chooseAnother";
			}
			case "silent" -> "referral.chased";
			default -> throw new RefusedException(FieldError.of("answer", "option"));
		};
		referrals.save(referral);
		acts.record(context.caseId(), context.actor(), kind, values, note, ReferralWords.references(referral),
				context.now());
		return Map.of("answer", answer);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

}
