package org.alongside.assessment;

import org.alongside.shared.CaseId;

import java.time.Instant;

/**
 * Proposals for another acuity that wait for a supervisor.
 */
public interface AcuityProposals {

	/**
	 * A new assessment, or the end of the case, leaves nothing to decide; without a
	 * proposal nothing happens.
	 */
	void lapse(CaseId caseId, Instant at);

}
