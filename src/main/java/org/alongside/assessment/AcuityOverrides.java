package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The proposals for another acuity.
 */
interface AcuityOverrides extends Repository<AcuityOverride, UUID> {

	String OPEN = """
			select one from AcuityOverride one
			where one.caseId = :caseId and one.decidedAt is null and one.lapsedAt is null
			""";

	String OF_CASE = """
			select one from AcuityOverride one where one.caseId = :caseId order by one.proposedAt desc limit 50
			""";

	/** Returns the one that is to be decided; there is at most one. */
	@Query(OPEN)
	Optional<AcuityOverride> open(CaseId caseId);

	/** Returns the latest of a case, at most 50. */
	@Query(OF_CASE)
	List<AcuityOverride> of(CaseId caseId);

	AcuityOverride saveAndFlush(AcuityOverride one);

}
