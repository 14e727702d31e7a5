package org.alongside.planning;

import java.util.List;

/**
 * The T-score of goal attainment scaling: 50 when all came as expected, 10 for a standard
 * deviation (Kiresuk & Sherman 1968). T = 50 + 10 Σwx / √((1 - ρ) Σw² + ρ (Σw)²).
 */
final class AttainmentFormula {

	private AttainmentFormula() {
	}

	/**
	 * Returns the score.
	 * @param goals the goals that were rated; not empty
	 * @param correlation ρ, how much the goals of one person go together, 0 to 1
	 */
	static double score(List<Rated> goals, double correlation) {
		if (goals.isEmpty()) {
			throw new IllegalArgumentException("No goal was rated");
		}
		double attained = 0;
		double weights = 0;
		double squares = 0;
		for (Rated goal : goals) {
			attained += goal.weight() * goal.level();
			weights += goal.weight();
			squares += goal.weight() * goal.weight();
		}
		return 50 + 10 * attained / Math.sqrt((1 - correlation) * squares + correlation * weights * weights);
	}

	/**
	 * A goal that was rated.
	 *
	 * @param level -2 to 2
	 * @param weight how much it counts, above 0
	 */
	record Rated(int level, double weight) {
	}

}
