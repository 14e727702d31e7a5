package org.alongside.referral;

import org.alongside.cases.CaseActs;
import org.alongside.engine.CaseProcesses;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;

/**
 * Takes in the partner's answer to a referral while it is awaited.
 */
@Service
@Transactional
public class AnsweringReferral {

	private final ServiceReferrals referrals;

	private final CaseProcesses processes;

	private final CaseActs acts;

	AnsweringReferral(ServiceReferrals referrals, CaseProcesses processes, CaseActs acts) {
		this.referrals = referrals;
		this.processes = processes;
		this.acts = acts;
	}

	/**
	 * The partner answered.
	 * @param answer {@code accepted} or {@code declined}
	 * @param words what the partner said; needed when it declined
	 * @return where the referral stands now
	 * @throws NotFoundException if the case has no such referral
	 * @throws ConflictException if no answer is awaited
	 */
	public ReferralStatus answer(CaseId caseId, ReferralId id, @Nullable String answer, @Nullable String words,
			StaffId recordedBy, Instant at) {
		ServiceReferral referral = referrals.findById(id)
			.filter((found) -> found.caseId().equals(caseId))
			.orElseThrow(() -> new NotFoundException("Referral"));
		boolean accepted = "accepted".equals(answer);
		if (!accepted && !"declined".equals(answer)) {
			throw new RefusedException(FieldError.of("answer", "option"));
		}
		String said = (words != null && !words.isBlank()) ? words.strip() : null;
		if (!accepted && said == null) {
			throw new RefusedException(FieldError.of("words", "required"));
		}
		Map<String, String> values = ReferralWords.values(referral);
		referrals.save(referral.answered(new PartnerAnswer(recordedBy, accepted, said, at)));
		acts.record(caseId, Actor.person(recordedBy), accepted ? "referral.accepted" : "referral.declinedByPartner",
				values, said, ReferralWords.references(referral), at);
		if (!processes.tell("referral", caseId, "referralId", id.toString(),
				accepted ? "partner-accepted" : "partner-declined", Map.of())) {
			throw new ConflictException("referralNotWaiting");
		}
		return referral.status();
	}

}
