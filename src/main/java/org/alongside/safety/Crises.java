package org.alongside.safety;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The dangers people were or are in.
 */
interface Crises extends Repository<Crisis, UUID> {

	String UNSETTLED = "select one from Crisis one where one.caseId = :caseId and one.settledAt is null";

	String OF_CASE = "select one from Crisis one where one.caseId = :caseId order by one.raisedAt desc limit 20";

	/** Returns the one that is not settled; there is at most one. */
	@Query(UNSETTLED)
	Optional<Crisis> unsettled(CaseId caseId);

	/** Returns the latest of a case, at most 20. */
	@Query(OF_CASE)
	List<Crisis> of(CaseId caseId);

	Crisis saveAndFlush(Crisis one);

}
