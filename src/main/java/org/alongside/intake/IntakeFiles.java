package org.alongside.intake;

import org.alongside.shared.CaseId;
import org.alongside.shared.NotFoundException;
import org.springframework.data.repository.Repository;

import java.util.Optional;

/**
 * The referrals received.
 */
interface IntakeFiles extends Repository<IntakeFile, CaseId> {

	Optional<IntakeFile> findById(CaseId caseId);

	Optional<IntakeFile> findByExternalId(String externalId);

	IntakeFile saveAndFlush(IntakeFile file);

	default IntakeFile get(CaseId caseId) {
		return findById(caseId).orElseThrow(() -> new NotFoundException("Intake file"));
	}

}
