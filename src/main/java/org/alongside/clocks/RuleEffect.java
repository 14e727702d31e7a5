package org.alongside.clocks;

import java.util.List;

/**
 * What a change of the rules would do to running limits.
 *
 * @param groups rule by rule
 * @param touched how many limits would go by another rule
 * @param moved how many of them would be due at another time
 * @param over how many of them would be over at once
 * @param stays how many cannot follow, as they were extended in another unit
 * @param more whether there may be more: only so many limits are looked at
 */
public record RuleEffect(List<Group> groups, int touched, int moved, int over, int stays, boolean more) {

	/**
	 * The limits that would go from one rule to another.
	 *
	 * @param process id of the task's process
	 * @param key id of the user task in its diagram
	 * @param name what is to be done, as the diagram words it
	 * @param programmes codes of the programmes
	 * @param before the rule they go by
	 * @param after the rule they would go by
	 */
	public record Group(String process, String key, String name, List<String> programmes, RunningRule before,
			RunningRule after, int touched, int moved, int over) {

	}

}
