package org.alongside.intake;

import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Takes in a referral, from whatever side it comes: registers the person or recognises
 * them, opens a case and starts its process.
 */
public interface ReceivingReferral {

	/**
	 * Receives a referral.
	 * @throws org.alongside.shared.RefusedException if it lacks what a referral needs
	 */
	Received receive(ReferralReceived referral, Actor by, Instant at);

	/**
	 * A referral as it was received.
	 *
	 * @param person who is referred
	 * @param programme code of the programme asked for
	 * @param referrer who refers: name of a person or an organization, or {@code self}
	 * @param referrerContact how the referrer is reached for the notice, or null
	 * @param reason why, in the referrer's words
	 * @param story the person's own words, or null when not heard yet
	 * @param health what the referral says of health, coverage and earlier plans, each
	 * with its source
	 * @param externalId identifier the sender gave it, by which it is known the second
	 * time, or null
	 */
	record ReferralReceived(NewClient person, String programme, String referrer, @Nullable String referrerContact,
			String reason, @Nullable String story, List<Statement> health, @Nullable String externalId) {
	}

	/**
	 * Something the referral states, kept with its source.
	 *
	 * @param kind {@code condition}, {@code coverage}, {@code care-plan},
	 * {@code service-request}, {@code goal} or {@code consent}
	 * @param text what it says
	 * @param code system and code where given ({@code http://snomed.info/sct|73595000}),
	 * or null
	 * @param since since when, ISO date, or null
	 * @param source where it comes from, such as {@code Condition/123}
	 */
	record Statement(String kind, String text, @Nullable String code, @Nullable String since, String source) {
	}

	/**
	 * What became of it.
	 *
	 * @param caseId the case
	 * @param caseNumber its number
	 * @param already whether the same referral had been received before and nothing was
	 * changed
	 */
	record Received(CaseId caseId, String caseNumber, boolean already) {
	}

}
