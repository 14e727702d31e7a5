package org.alongside.tasks;

import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes the statement that answers one page of open tasks. Each list is walked in the
 * order of an index and the walks are merged; what no index knows is looked at while
 * walking, for at most {@link #BUDGET} entries a page.
 *
 * @param sql the statement
 * @param parameters its parameters
 * @param budget how many entries it looks at, or 0 when every entry looked at is an
 * answer
 */
record InboxPages(String sql, Map<String, Object> parameters, int budget) {

	/** Entries looked at for one page when rows have to be looked at one by one. */
	static final int BUDGET = 4000;

	private static final int LEAST_BUDGET = 500;

	/** First moment of a list by due date. */
	private static final String BEGIN = "-infinity";

	static InboxPages of(StaffProfile person, InboxQuestion question, @Nullable InboxKey after, int limit,
			Instant now) {
		InboxFilter filter = question.filter();
		Map<String, Object> parameters = new HashMap<>();
		List<String> lists = lists(person, question);
		int budget = filter.walks() ? Math.max(LEAST_BUDGET, BUDGET / Math.max(1, lists.size())) : 0;
		parameters.put("lists", lists.toArray(String[]::new));
		parameters.put("limit", limit);
		parameters.put("budget", budget);
		parameters.put("afterBand", after == null ? 0 : after.band());
		parameters.put("afterDue", after == null ? BEGIN : after.due());
		parameters.put("afterId", after == null ? "" : after.id());
		String where = where(person, filter, question.sort(), parameters, now);
		if (filter.caseNumber() != null) {
			parameters.put("case", filter.caseNumber());
			return new InboxPages(ofCase(question, where + residual(filter, person, parameters)), parameters, 0);
		}
		return filter.walks()
				? new InboxPages(looking(question, where, residual(filter, person, parameters)), parameters, budget)
				: new InboxPages(plain(question, where), parameters, 0);
	}

	private static List<String> lists(StaffProfile person, InboxQuestion question) {
		var worker = question.filter().worker();
		return worker == null ? question.view().lists(person)
				: List.of(ListKeys.person(worker), ListKeys.held(worker), ListKeys.waiting(worker));
	}

	private static String where(StaffProfile person, InboxFilter filter, InboxSort sort, Map<String, Object> parameters,
			Instant now) {
		StringBuilder where = new StringBuilder();
		if (filter.programme() != null) {
			where.append(" and entry.programme = :programme");
			parameters.put("programme", filter.programme());
		}
		if (filter.due() != null) {
			where.append(" and entry.due_order <= :until");
			parameters.put("until", Timestamp.from(until(filter.due(), person, now)));
		}
		if (filter.risk() == InboxFilter.Risk.SAFETY || filter.due() != null && sort == InboxSort.PRIORITY) {
			// one range of the index per band, so that the due date bounds each
			parameters.put("bands", bands(filter));
			where.append(" and entry.priority_order = band.n");
		}
		where.append(sort == InboxSort.PRIORITY
				? " and (entry.priority_order, entry.due_order, entry.task_id)"
						+ " > (cast(:afterBand as smallint), cast(:afterDue as timestamptz), cast(:afterId as varchar))"
				: " and (entry.due_order, entry.task_id)"
						+ " > (cast(:afterDue as timestamptz), cast(:afterId as varchar))");
		return where.toString();
	}

	private static Integer[] bands(InboxFilter filter) {
		return filter.risk() == InboxFilter.Risk.SAFETY ? new Integer[] { Priority.SAFETY }
				: IntStream.rangeClosed(Priority.SAFETY, Priority.LAST).boxed().toArray(Integer[]::new);
	}

	private static Instant until(InboxFilter.Due due, StaffProfile person, Instant now) {
		LocalDate today = now.atZone(person.zone()).toLocalDate();
		return switch (due) {
			case OVERDUE -> now;
			case TODAY -> today.plusDays(1).atStartOfDay(person.zone()).toInstant();
			case WEEK -> today.plusDays(7).atStartOfDay(person.zone()).toInstant();
		};
	}

	private static String residual(InboxFilter filter, StaffProfile person, Map<String, Object> parameters) {
		StringBuilder residual = new StringBuilder();
		if (filter.process() != null) {
			residual.append(" and starts_with(entry.step, :process)");
			parameters.put("process", filter.process() + "/");
		}
		if (filter.step() != null) {
			residual.append(" and entry.step = :step");
			parameters.put("step", filter.step());
		}
		if (filter.risk() == InboxFilter.Risk.ACUITY) {
			residual.append(" and entry.acuity >= 3");
		}
		if (filter.worker() != null) {
			residual.append(" and exists (select 1 from inbox_entry mine where mine.task_id = entry.task_id"
					+ " and mine.list = any(:teams))");
			parameters.put("teams", InboxView.TEAM.lists(person).toArray(String[]::new));
		}
		return residual.toString();
	}

	private static String walk(InboxQuestion question, String where, String limit) {
		String order = question.sort().columns();
		return """
				select walked.* from unnest(cast(:lists as varchar[])) as wanted(list)
				%s cross join lateral (
					select task_id, priority_order, due_order, step, acuity from inbox_entry as entry
					where entry.list = wanted.list%s
					order by %s limit %s) as walked
				order by %s limit %s""".formatted(bandsOf(where), where, order, limit, order, limit);
	}

	private static String plain(InboxQuestion question, String where) {
		return """
				select %s, 0 as walked, 0 as last_band, cast(null as timestamptz) as last_due_at, null as last_id
				from (%s) as entry join task on task.id = entry.task_id %s
				order by %s""".formatted(Inbox.COLUMNS, walk(question, where, ":limit"), Inbox.PEOPLE, entry(question));
	}

	private static String looking(InboxQuestion question, String where, String residual) {
		return """
				with walk as materialized (%s)
				select %s, walked, last.priority_order as last_band, nullif(last.due_order, 'infinity') as last_due_at,
					last.task_id as last_id
				from (select *, (select count(*) from walk) as walked from walk order by %s limit 1) as last
				left join lateral (
					select * from walk as entry where true%s order by %s limit :limit) as entry on true
				left join task on task.id = entry.task_id %s
				order by %s""".formatted(walk(question, where, ":budget"), Inbox.COLUMNS, question.sort().descending(),
				residual, question.sort().columns(), Inbox.PEOPLE, entry(question));
	}

	/** The open tasks of one case are few: they are looked up, not walked to. */
	private static String ofCase(InboxQuestion question, String where) {
		return """
				select %s, 0 as walked, 0 as last_band, cast(null as timestamptz) as last_due_at, null as last_id
				from task join inbox_entry as entry on entry.task_id = task.id and entry.list = any(:lists)
				%s %s where task.case_number = :case and task.ended_at is null%s
				order by %s limit :limit""".formatted(Inbox.COLUMNS, Inbox.PEOPLE, bandsOf(where), where,
				entry(question));
	}

	private static String bandsOf(String where) {
		return where.contains("band.n") ? "cross join unnest(cast(:bands as smallint[])) as band(n)" : "";
	}

	private static String entry(InboxQuestion question) {
		return "entry." + question.sort().columns().replace(", ", ", entry.");
	}

}
