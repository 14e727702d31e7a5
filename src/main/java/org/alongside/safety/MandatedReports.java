package org.alongside.safety;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The reports to protective services.
 */
interface MandatedReports extends Repository<MandatedReport, UUID> {

	String OF_CASE = """
			select one from MandatedReport one where one.caseId = :caseId
			order by one.suspectedAt desc, one.id limit 50
			""";

	/** Returns those of a case, latest first, at most 50. */
	@Query(OF_CASE)
	List<MandatedReport> of(CaseId caseId);

	Optional<MandatedReport> findById(UUID id);

	MandatedReport saveAndFlush(MandatedReport one);

}
