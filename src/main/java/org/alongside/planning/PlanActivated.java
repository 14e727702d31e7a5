package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A plan is carried out from now on. Published inside the transaction that activates it.
 *
 * @param caseId the case
 * @param programme code of the programme
 * @param wanted the services the plan asks for
 * @param at when
 */
public record PlanActivated(CaseId caseId, String programme, List<Wanted> wanted, Instant at) {

	/**
	 * A service the plan asks for.
	 *
	 * @param id its identifier; the same for ever, so that it is asked for once
	 * @param needId the need it is to answer, or null
	 * @param need that need in words, or null
	 * @param service what is wanted
	 */
	public record Wanted(UUID id, @Nullable UUID needId, @Nullable String need, String service) {
	}

}
