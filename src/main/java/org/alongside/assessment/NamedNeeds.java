package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;

/**
 * The needs on record.
 */
interface NamedNeeds extends Repository<Need, java.util.UUID> {

	String CURRENT = """
			select need from Need need
			where need.caseId = :caseId and need.notNamedAgainAt is null
			order by need.clientRank asc nulls last, need.namedAt, need.id
			""";

	/** Returns the needs that are not over, the client's most important first. */
	@Query(CURRENT)
	List<Need> current(CaseId caseId);

	Need save(Need need);

}
