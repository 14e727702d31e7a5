package org.alongside.clocks;

import java.time.Instant;
import java.util.List;

/**
 * What a change of a calendar would do to running time limits.
 *
 * @param moved how many due dates it would move
 * @param more whether there may be more: only so many limits are looked at
 * @param first the first of them by due date, at most 50
 */
public record CalendarEffect(int moved, boolean more, List<Moved> first) {

	/**
	 * A due date that would move.
	 *
	 * @param caseNumber the case's number
	 * @param process id of the task's process
	 * @param key id of the user task in its diagram
	 * @param name what is to be done, as the diagram words it
	 * @param before when it is due now
	 * @param after when it would be due
	 */
	public record Moved(String caseNumber, String process, String key, String name, Instant before, Instant after) {
	}

}
