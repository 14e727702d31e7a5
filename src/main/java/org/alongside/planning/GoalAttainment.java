package org.alongside.planning;

import org.alongside.shared.Answers;
import org.alongside.shared.CaseId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How far the goals of the plan in force were reached: each is rated from -2 (much less
 * than expected) to 2 (much more), and together they give a score (goal attainment
 * scaling, Kiresuk & Sherman 1968). A form that asks for it has the fields
 * {@code scales}, {@code attained[].goalId} and {@code attained[].level}.
 */
public interface GoalAttainment {

	/**
	 * Returns what a form starts with: the goals as options and as rows to rate, and what
	 * each level means. Empty when no plan is in force.
	 */
	Map<String, Object> prefill(CaseId caseId, Locale locale);

	/**
	 * Returns the same for a form that comes back: the rows start with the levels of the
	 * last look, when that was on the same occasion.
	 */
	Map<String, Object> prefillAgain(CaseId caseId, Occasion occasion, Locale locale);

	/**
	 * Keeps what was rated; goals without a level are left out.
	 * @param at when; all goals of a form are rated at the same time
	 * @throws RefusedException if a goal is not one of the plan in force, or rated twice
	 */
	void rate(CaseId caseId, Answers answers, Occasion occasion, StaffId by, Instant at);

	/** Returns the newest looks at the goals of a case, newest first, at most five. */
	List<Look> looks(CaseId caseId);

	/** When goals are rated. */
	enum Occasion {

		REVIEW, CLOSURE;

		/** Returns the name others know it by. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The goals rated at one time.
	 *
	 * @param score the T-score: 50 as expected, above it more
	 * @param levels levels by the identity of the goal
	 * @param occasion code of the occasion
	 * @param at when
	 */
	record Look(double score, Map<UUID, Integer> levels, String occasion, Instant at) {
	}

}
