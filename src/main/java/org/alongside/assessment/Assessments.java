package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The assessments of all cases, round by round.
 */
interface Assessments extends Repository<Assessment, UUID> {

	List<Assessment> findByCaseIdOrderByRoundDesc(CaseId caseId);

	Optional<Assessment> findFirstByCaseIdOrderByRoundDesc(CaseId caseId);

	Assessment saveAndFlush(Assessment assessment);

	/**
	 * Returns the round that is open.
	 * @throws IllegalStateException if none is
	 */
	default Assessment open(CaseId caseId) {
		return findFirstByCaseIdOrderByRoundDesc(caseId).filter(Assessment::isOpen)
			.orElseThrow(() -> new IllegalStateException("No assessment is open"));
	}

}
