package org.alongside.monitoring;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

/**
 * The reviews of plans.
 */
interface PlanReviews extends Repository<PlanReview, UUID> {

	String LATEST = """
			select review from PlanReview review where review.caseId = :caseId
			order by review.reviewedAt desc limit 1""";

	PlanReview save(PlanReview review);

	@Query(LATEST)
	Optional<PlanReview> latest(CaseId caseId);

}
