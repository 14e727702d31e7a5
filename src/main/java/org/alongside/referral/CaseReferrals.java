package org.alongside.referral;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The referrals of a case, as other stages need them.
 */
public interface CaseReferrals {

	/** Returns the referrals of a case, newest first. */
	List<ReferralSummary> of(CaseId caseId);

	/**
	 * Ends the referrals that are still open, each with the reason in the timeline.
	 * @param reasonCode the coded reason for which the case ends
	 */
	void cancelOpen(CaseId caseId, String reasonCode, Actor by, Instant at);

	/**
	 * A referral in short.
	 *
	 * @param id its identifier
	 * @param service the service chosen or, before that, wanted
	 * @param organization who provides it, or null before one is chosen
	 * @param contacted organizations that have had a letter about the client
	 * @param status where it stands
	 */
	record ReferralSummary(ReferralId id, String service, @Nullable String organization, List<String> contacted,
			ReferralStatus status) {
	}

}
