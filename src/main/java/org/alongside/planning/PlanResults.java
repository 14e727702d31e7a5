package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.UUID;

/**
 * What services did for the needs of clients.
 */
interface PlanResults extends Repository<PlanResult, UUID> {

	String OF_CASE = "select result from PlanResult result where result.caseId = :caseId order by result.recordedAt";

	PlanResult save(PlanResult result);

	boolean existsById(UUID referralId);

	@Query(OF_CASE)
	List<PlanResult> of(CaseId caseId);

}
