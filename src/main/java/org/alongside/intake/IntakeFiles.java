package org.alongside.intake;

import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

/**
 * The referrals received.
 */
interface IntakeFiles extends Repository<IntakeFile, CaseId> {

	String HOLD = "select cast(pg_advisory_xact_lock(hashtextextended(:externalId, 80)) as text)";

	/**
	 * Holds a sender's identifier until the end of the transaction, so that of the same
	 * referral sent twice at once the second finds the first.
	 */
	@Query(value = HOLD, nativeQuery = true)
	String hold(String externalId);

	Optional<IntakeFile> findById(CaseId caseId);

	Optional<IntakeFile> findByExternalId(String externalId);

	IntakeFile saveAndFlush(IntakeFile file);

	default IntakeFile get(CaseId caseId) {
		return findById(caseId).orElseThrow(() -> new NotFoundException("Intake file"));
	}

}
