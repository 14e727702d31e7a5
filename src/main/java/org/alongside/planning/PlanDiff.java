package org.alongside.planning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is different between two versions of a plan. Applied to the older one it gives the
 * newer one.
 *
 * @param parts what changed beside the goals
 * @param goals the goals of the newer version, in their order
 * @param dropped goals only the older version has
 * @param wanted the services of the newer version, in their order
 * @param supports the paid services of the newer version, in their order
 * @param ended paid services only the older version has
 */
record PlanDiff(List<Change> parts, List<Entry<Goal>> goals, List<Goal> dropped, List<Entry<WantedService>> wanted,
		List<Entry<PaidSupport>> supports, List<PaidSupport> ended) {

	/**
	 * One line of a list in the newer version: one of the older version, or a new one.
	 *
	 * @param before its position in the older version, from 0, or -1 when it is new
	 * @param changes what changed in it; none when it is new
	 * @param added what is new, or null
	 * @param moved whether it changed places with others that go on
	 */
	record Entry<T extends Record>(int before, List<Change> changes, @Nullable T added, boolean moved) {

		private T apply(List<T> old) {
			return (added != null) ? added : Change.apply(old.get(before), changes);
		}

	}

	/**
	 * Goals that took the place of others for the same need: one of several, or several
	 * of one.
	 */
	record Regrouped(List<Goal> before, List<Goal> after) {
	}

	static PlanDiff between(PlanDraft old, PlanDraft now) {
		GoalPairs pairs = GoalPairs.of(old.goals(), now.goals());
		Map<PaidSupport, PaidSupport> sameSupports = same(old.supports(), now.supports(),
				(support) -> support.service().strip().toLowerCase(Locale.ROOT));
		List<PaidSupport> ended = new ArrayList<>(old.supports());
		ended.removeIf((support) -> sameSupports.values().stream().anyMatch((going) -> going == support));
		return new PlanDiff(Change.between(old.content(), now.content()),
				entries(old.goals(), now.goals(), pairs.byNewGoal()), pairs.dropped(),
				entries(old.wanted(), now.wanted(), same(old.wanted(), now.wanted(), WantedService::id)),
				entries(old.supports(), now.supports(), sameSupports), List.copyOf(ended));
	}

	/** Returns which line was which before: each the first left with the same key. */
	private static <T extends Record> Map<T, T> same(List<T> old, List<T> now, Function<T, Object> key) {
		Map<T, T> same = new IdentityHashMap<>();
		List<T> left = new ArrayList<>(old);
		for (T line : now) {
			for (int index = 0; index < left.size(); index++) {
				if (key.apply(left.get(index)).equals(key.apply(line))) {
					same.put(line, left.remove(index));
					break;
				}
			}
		}
		return same;
	}

	private static <T extends Record> List<Entry<T>> entries(List<T> old, List<T> now, Map<?, ?> earlier) {
		int[] before = now.stream().mapToInt((line) -> position(old, earlier.get(line))).toArray();
		Set<Integer> inOrder = longestRising(before);
		List<Entry<T>> entries = new ArrayList<>();
		for (int index = 0; index < before.length; index++) {
			T line = now.get(index);
			int place = before[index];
			entries.add((place < 0) ? new Entry<>(-1, List.of(), line, false)
					: new Entry<>(place, Change.between(old.get(place), line), null, !inOrder.contains(index)));
		}
		return List.copyOf(entries);
	}

	private static int position(List<?> lines, @Nullable Object line) {
		for (int index = 0; index < lines.size(); index++) {
			if (lines.get(index) == line) {
				return index;
			}
		}
		return -1;
	}

	/** The most lines that kept their order; the others are those that moved. */
	private static Set<Integer> longestRising(int[] values) {
		int[] length = new int[values.length];
		int[] previous = new int[values.length];
		int last = -1;
		for (int index = 0; index < values.length; index++) {
			previous[index] = -1;
			if (values[index] < 0) {
				continue;
			}
			length[index] = 1;
			for (int earlier = 0; earlier < index; earlier++) {
				if (values[earlier] >= 0 && values[earlier] < values[index] && length[earlier] >= length[index]) {
					length[index] = length[earlier] + 1;
					previous[index] = earlier;
				}
			}
			last = (last < 0 || length[index] > length[last]) ? index : last;
		}
		Set<Integer> rising = new HashSet<>();
		for (int index = last; index >= 0; index = previous[index]) {
			rising.add(index);
		}
		return rising;
	}

	/**
	 * Returns the newer version.
	 * @param old the version the difference was taken from
	 */
	PlanDraft apply(PlanDraft old) {
		return new PlanDraft(Change.apply(old.content(), parts),
				goals.stream().map((goal) -> goal.apply(old.goals())).toList(),
				wanted.stream().map((service) -> service.apply(old.wanted())).toList(),
				supports.stream().map((support) -> support.apply(old.supports())).toList());
	}

	/** Returns whether both versions say the same. */
	boolean isEmpty() {
		return parts.isEmpty() && dropped.isEmpty() && ended.isEmpty()
				&& Stream.of(goals, wanted, supports)
					.flatMap(List::stream)
					.allMatch((entry) -> entry.added() == null && entry.changes().isEmpty() && !entry.moved());
	}

	/**
	 * Returns where one goal became several, or several became one: goals dropped and
	 * added for the same need, more than one on exactly one side.
	 */
	List<Regrouped> regrouped() {
		return dropped.stream()
			.map(Goal::needId)
			.filter(Objects::nonNull)
			.distinct()
			.map((need) -> new Regrouped(of(need, dropped), of(need, added())))
			.filter((group) -> !group.after().isEmpty() && (group.before().size() == 1) != (group.after().size() == 1))
			.toList();
	}

	/** Returns the goals only the newer version has. */
	List<Goal> added() {
		return goals.stream().map(Entry::added).filter(Objects::nonNull).toList();
	}

	private static List<Goal> of(UUID need, List<Goal> goals) {
		return goals.stream().filter((goal) -> need.equals(goal.needId())).toList();
	}

}
