package org.alongside.clocks;

import org.alongside.calendar.TimeLimit;

/**
 * What may be done with the clock of a limit, by the decision {@code clock-limits}.
 *
 * @param suspendable whether it may rest
 * @param extendPercent how much may be added in all, in percent of the limit
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation where this is written
 */
public record ClockRule(boolean suspendable, int extendPercent, String basis, String citation) implements RunningRule {

	/** Returns how much may still be added, in the unit of the limit. */
	public int left(TimeLimit limit, int alreadyAdded) {
		return Math.max(0, (int) ((long) limit.amount() * extendPercent / 100) - alreadyAdded);
	}

}
