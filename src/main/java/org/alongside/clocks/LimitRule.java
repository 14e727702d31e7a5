package org.alongside.clocks;

import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.TimeLimit;

/**
 * How long something may take, by the decision {@code deadlines}.
 *
 * @param limit how long
 * @param urgency its weight, 0 to 100
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation where this is written
 */
public record LimitRule(TimeLimit limit, int urgency, String basis, String citation) implements RunningRule {

	/** Returns the rule that a running limit goes by. */
	static LimitRule of(RunningDeadline deadline) {
		return new LimitRule(deadline.limit(), deadline.urgency(), deadline.basis(), deadline.citation());
	}

}
