package org.alongside.planning;

import java.time.LocalDate;

/**
 * What the score of goal attainment is computed with, as it holds on a day.
 */
@FunctionalInterface
interface AttainmentRules {

	/** Returns how much goals of one person are taken to go together on a day, 0 to 1. */
	double correlation(LocalDate day);

}
