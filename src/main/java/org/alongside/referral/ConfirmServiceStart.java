package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Answers;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.tasks.Reversal;
import org.alongside.tasks.TaskContext;
import org.alongside.tasks.TaskHandler;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;

/**
 * The worker finds out from the client whether the service began.
 */
@Component
class ConfirmServiceStart implements TaskHandler {

	private final ServiceReferrals referrals;

	private final CaseActs acts;

	ConfirmServiceStart(ServiceReferrals referrals, CaseActs acts) {
		this.referrals = referrals;
		this.acts = acts;
	}

	@Override
	public String task() {
		return "referral/confirm-service-start";
	}

	@Override
	public Map<String, Object> prefill(TaskContext context) {
		return Map.of("service", ReferralWords.service(referrals.inWork(context.fact("referralId"))));
	}

	@Override
	public Map<String, Object> complete(TaskContext context, Map<String, Object> given) {
		Answers answers = new Answers(given);
		ServiceReferral referral = referrals.inWork(context.fact("referralId"));
		Map<String, String> values = ReferralWords.values(referral);
		boolean started = "yes".equals(answers.required("started"));
		String whyNot = null;
		if (started) {
			referral.started(startedOn(answers, LocalDate.ofInstant(context.now(), context.by().zone())));
		}
		else {
			whyNot = answers.required("whyNot");
			referral.chooseAnother();
		}
		referrals.save(referral);
		acts.record(context.caseId(), context.actor(), started ? "referral.started" : "referral.notStarted", values,
				whyNot, ReferralWords.references(referral), context.now());
		return Map.of("started", started);
	}

	@Override
	public Reversal reversal(TaskContext context, Map<String, Object> answers) {
		return Reversal.possible();
	}

	private static LocalDate startedOn(Answers answers, LocalDate today) {
		LocalDate day = answers.date("startedOn");
		if (day == null) {
			throw new RefusedException(FieldError.of("startedOn", "required"));
		}
		if (day.isAfter(today)) {
			throw new RefusedException(FieldError.of("startedOn", "inFuture"));
		}
		return day;
	}

}
