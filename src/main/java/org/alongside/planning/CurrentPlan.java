package org.alongside.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The plan a case is carried by now, as other stages need it.
 *
 * @param number its version, from 1
 * @param reviewDate when it is looked at again
 * @param goals its goals, in order
 */
public record CurrentPlan(int number, LocalDate reviewDate, List<Goal> goals) {

	/**
	 * A goal of the plan.
	 *
	 * @param id what stays the same from version to version
	 * @param statement the goal in the client's words
	 * @param measure how both will know that it is reached
	 * @param targetDate by when
	 */
	public record Goal(UUID id, String statement, String measure, LocalDate targetDate) {
	}

}
