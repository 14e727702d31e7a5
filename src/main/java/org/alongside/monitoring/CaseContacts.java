package org.alongside.monitoring;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The contacts of a case, as other stages need them.
 */
public interface CaseContacts {

	/** Returns how the client has been reached. */
	Reached reached(CaseId caseId);

	/**
	 * How the client has been reached.
	 *
	 * @param lastMade when last, or null when never
	 * @param attempts how often it was tried in vain since then, at most 100
	 * @param modes in how many different ways it was tried since then
	 */
	record Reached(@Nullable Instant lastMade, int attempts, int modes) {
	}

}
