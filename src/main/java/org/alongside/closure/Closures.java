package org.alongside.closure;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

/**
 * The closings of cases.
 */
interface Closures extends Repository<Closure, UUID> {

	String LATEST = """
			select closure from Closure closure where closure.caseId = :caseId
			order by closure.preparedAt desc limit 1""";

	Closure save(Closure closure);

	@Query(LATEST)
	Optional<Closure> latest(CaseId caseId);

	/** Returns the closing the process works on. */
	default Closure inWork(CaseId caseId) {
		return latest(caseId).orElseThrow(() -> new IllegalStateException("Case " + caseId + " is not being closed"));
	}

}
