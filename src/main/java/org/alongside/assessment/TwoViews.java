package org.alongside.assessment;

import org.alongside.assessment.Needs.NeedSummary;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Needs as the client and the worker weigh them, side by side. Where the two are furthest
 * apart it is said, without saying who is right.
 *
 * @param rows the needs, the client's most important first
 */
record TwoViews(List<Row> rows) {

	static TwoViews of(List<NeedSummary> needs) {
		TreeSet<Integer> ranks = distinct(needs.stream().map(NeedSummary::rank).toList());
		TreeSet<NeedPriority> priorities = distinct(
				needs.stream().filter((need) -> need.rank() != null).map(NeedSummary::priority).toList());
		return new TwoViews(needs.stream()
			.map((need) -> new Row(need.description(), need.domain(), place(need, ranks),
					(need.priority() != null) ? need.priority().code() : "unset", apart(need, ranks, priorities)))
			.toList());
	}

	/**
	 * Whether some need has been weighed by the worker, so that the scale is worth
	 * explaining.
	 */
	public boolean weighed() {
		return rows.stream().anyMatch((row) -> !row.priority().equals("unset"));
	}

	private static <T extends Comparable<T>> TreeSet<T> distinct(Collection<@Nullable T> values) {
		TreeSet<T> distinct = new TreeSet<>();
		values.stream().filter(Objects::nonNull).forEach(distinct::add);
		return distinct;
	}

	/** Needs the client put at the same place share it. */
	private static @Nullable Integer place(NeedSummary need, TreeSet<Integer> ranks) {
		return (need.rank() != null) ? ranks.headSet(need.rank()).size() + 1 : null;
	}

	private static @Nullable String apart(NeedSummary need, TreeSet<Integer> ranks, TreeSet<NeedPriority> priorities) {
		if (need.rank() == null || need.priority() == null || ranks.size() < 2 || priorities.size() < 2) {
			return null;
		}
		if (need.rank().equals(ranks.first()) && need.priority() == priorities.last()) {
			return "clientFirst";
		}
		return (need.rank().equals(ranks.last()) && need.priority() == priorities.first()) ? "workerFirst" : null;
	}

	/**
	 * A need in both views.
	 *
	 * @param place its place in the client's order, 1 first, or null when they gave none
	 * @param priority the code of the worker's view, or {@code unset}
	 * @param apart {@code clientFirst} or {@code workerFirst} where one's first is the
	 * other's last, else null
	 */
	record Row(String description, String domain, @Nullable Integer place, String priority, @Nullable String apart) {
	}

}
