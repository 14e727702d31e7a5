package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What planning needs to know of the assessment before it.
 */
interface KnownNeeds {

	/** Returns the needs named last, the client's most urgent first. */
	List<KnownNeed> of(CaseId caseId);

	/** Returns the strengths named last, or null. */
	@Nullable String strengths(CaseId caseId);

	/**
	 * A need the client and the worker named.
	 *
	 * @param id its identifier
	 * @param description what it is
	 */
	record KnownNeed(UUID id, String description) {
	}

}
