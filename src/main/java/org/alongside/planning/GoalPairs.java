package org.alongside.planning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Which goal of one version is which goal of the next. A goal that carried its identity
 * on is the same. The form has no identity of a goal, so the same words make the same
 * goal; of what is left, a goal that alone answers the same need was reworded.
 *
 * @param carried goals that go on
 * @param added goals only the newer version has
 * @param dropped goals only the older version has
 */
record GoalPairs(List<Pair> carried, List<Goal> added, List<Goal> dropped) {

	/** A goal before and after. */
	record Pair(Goal before, Goal after) {
	}

	static GoalPairs of(List<Goal> before, List<Goal> after) {
		List<Goal> dropped = new ArrayList<>(before);
		List<Goal> added = new ArrayList<>(after);
		List<Pair> carried = new ArrayList<>();
		pair(dropped, added, carried, (old, now) -> old.id().equals(now.id()));
		pair(dropped, added, carried, (old, now) -> plain(old.statement()).equals(plain(now.statement())));
		List<Goal> leftBefore = List.copyOf(dropped);
		List<Goal> leftAfter = List.copyOf(added);
		pair(dropped, added, carried, (old, now) -> old.needId() != null && Objects.equals(old.needId(), now.needId())
				&& alone(leftBefore, old) && alone(leftAfter, now));
		return new GoalPairs(List.copyOf(carried), List.copyOf(added), List.copyOf(dropped));
	}

	private static void pair(List<Goal> before, List<Goal> after, List<Pair> pairs, BiPredicate<Goal, Goal> same) {
		for (Goal old : List.copyOf(before)) {
			for (Goal now : List.copyOf(after)) {
				if (same.test(old, now)) {
					pairs.add(new Pair(old, now));
					before.remove(old);
					after.remove(now);
					break;
				}
			}
		}
	}

	private static boolean alone(List<Goal> goals, Goal goal) {
		return goals.stream().filter((other) -> Objects.equals(other.needId(), goal.needId())).count() == 1;
	}

	private static String plain(String words) {
		return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** Returns the goal before by the goal it became. */
	Map<Goal, Goal> byNewGoal() {
		Map<Goal, Goal> earlier = new IdentityHashMap<>();
		carried.forEach((pair) -> earlier.put(pair.after(), pair.before()));
		return earlier;
	}

}
