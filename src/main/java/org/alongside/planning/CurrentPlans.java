package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The plans that are carried out now.
 */
public interface CurrentPlans {

	/** Finds the plan of a case. */
	Optional<CurrentPlan> of(CaseId caseId);

	/** Returns the plan of a case in words, or empty when there is none. */
	Optional<String> text(CaseId caseId, Locale locale);

	/**
	 * Brings what became of a service back into the plan. The second time the same
	 * referral changes nothing.
	 */
	void close(Loop loop, Instant at);

	/**
	 * What became of a service the plan asked for.
	 *
	 * @param caseId the case
	 * @param referralId the referral it came of
	 * @param needId the need it was to answer, or null
	 * @param service the service
	 * @param received whether the client received it
	 * @param helped {@code much}, {@code somewhat}, {@code not} or {@code worse}
	 * @param words the client's words, or null
	 */
	record Loop(CaseId caseId, UUID referralId, @Nullable UUID needId, String service, boolean received, String helped,
			@Nullable String words) {
	}

}
