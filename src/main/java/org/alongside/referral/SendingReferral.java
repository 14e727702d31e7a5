package org.alongside.referral;

import org.alongside.calendar.DueDate;
import org.alongside.calendar.DueDates;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Map;

/**
 * Sends a referral to the partner and decides by rule when silence is chased.
 */
@Service
@Transactional
public class SendingReferral {

	private final ServiceReferrals referrals;

	private final ReferralLetters letters;

	private final CaseFiles cases;

	private final DueDates dueDates;

	private final CaseActs acts;

	SendingReferral(ServiceReferrals referrals, ReferralLetters letters, CaseFiles cases, DueDates dueDates,
			CaseActs acts) {
		this.referrals = referrals;
		this.letters = letters;
		this.cases = cases;
		this.dueDates = dueDates;
		this.acts = acts;
	}

	/**
	 * Sends the letter; the second time nothing is sent.
	 * @return when silence is chased
	 */
	public Instant send(String referralId, Instant at) {
		ServiceReferral referral = referrals.inWork(referralId);
		Instant before = referral.chaseAt();
		if (referral.status() == ReferralStatus.SENT && before != null) {
			return before;
		}
		Instant chase = chase(referral, at);
		Choice choice = referral.chosenService();
		referrals.save(referral.send(letters.text(referral), chase, at));
		acts.record(referral.caseId(), Actor.automatic("referral"), "referral.sent",
				Map.of("service", choice.service(), "organization", choice.organization()), null,
				ReferralWords.references(referral), at);
		return chase;
	}

	/**
	 * Lets the silent partner have more time, and returns when silence is chased next.
	 */
	public Instant chaseAgain(String referralId, Instant at) {
		ServiceReferral referral = referrals.inWork(referralId);
		Instant chase = chase(referral, at);
		referrals.save(referral.chaseAgain(chase));
		return chase;
	}

	private Instant chase(ServiceReferral referral, Instant from) {
		CaseSummary file = cases.get(referral.caseId());
		DueDate due = dueDates.dueDate(file.programme(), "referral", "chase-partner", file.acuity(), from);
		if (due == null) {
			throw new IllegalStateException("No rule says when a silent partner is chased");
		}
		return due.at();
	}

}
