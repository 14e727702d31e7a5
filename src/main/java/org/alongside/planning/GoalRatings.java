package org.alongside.planning;

import org.alongside.shared.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.UUID;

/**
 * How far goals were reached.
 */
interface GoalRatings extends Repository<GoalRating, UUID> {

	/** As many as five looks at a plan with as many goals as a plan may have. */
	String NEWEST = """
			select rating from GoalRating rating where rating.caseId = :caseId
			order by rating.ratedAt desc, rating.goalId limit 150""";

	GoalRating save(GoalRating rating);

	/** Returns the newest ratings of a case, newest first, at most 150. */
	@Query(NEWEST)
	List<GoalRating> newest(CaseId caseId);

}
