package org.alongside.clocks;

/**
 * What a decision says about a running limit.
 */
public sealed interface RunningRule permits LimitRule, ClockRule {

	/** Returns {@code law}, {@code standard} or {@code default}. */
	String basis();

	/** Returns where this is written. */
	String citation();

}
