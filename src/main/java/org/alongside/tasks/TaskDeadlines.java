package org.alongside.tasks;

import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.LimitChanged;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.TimeLimit;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The time limits of open tasks, and where the inbox follows when one is moved.
 */
@Component
class TaskDeadlines implements RunningDeadlines {

	private static final String LOCK = """
			select * from task where id = :id and ended_at is null and due_rule is not null for update
			""";

	private static final String OF_CASE = """
			select * from task where case_id = :case and ended_at is null and due_rule is not null
			order by due_at nulls last, id limit 50
			""";

	private static final String IN_WORKING_DAYS = """
			select * from task
			where ended_at is null and due_rule like '%working-days' and (due_at, id) > (:due, :id)
				and created_at < :started
			order by due_at, id limit :limit
			""";

	private static final String IN_WORKING_DAYS_OF_PROGRAMME = """
			select * from task
			where ended_at is null and due_rule like '%working-days' and programme = :programme
				and (due_at, id) > (:due, :id) and created_at < :started
			order by due_at, id limit :limit
			""";

	/**
	 * From one kind to the next along the index, however many limits there are of each.
	 */
	private static final String KINDS = """
			with recursive kind as (
				(select process, key, programme, due_acuity from task where ended_at is null and due_rule is not null
				order by process, key, programme, due_acuity limit 1)
				union all
				select next.* from kind cross join lateral (
					select process, key, programme, due_acuity from task
					where ended_at is null and due_rule is not null
						and (process, key, programme, due_acuity)
							> (kind.process, kind.key, kind.programme, kind.due_acuity)
					order by process, key, programme, due_acuity limit 1) as next)
			select * from kind
			""";

	private static final String OF_KIND = """
			select * from task
			where ended_at is null and due_rule is not null and process = :process and key = :key
				and programme = :programme and due_acuity = :acuity
				and (coalesce(due_at, 'infinity'), id) > (cast(:due as timestamptz), :id)
			order by coalesce(due_at, 'infinity'), id limit :limit
			""";

	private static final String RULE = """
			update task set due_rule = :rule, priority = :urgency, due_basis = :basis, due_citation = :citation,
				priority_review_at = now()
			where id = :id and ended_at is null
			""";

	private static final int UNKNOWN = -1;

	/** Its priority may be another one now: see {@link PriorityReview}. */
	private static final String MOVE = """
			update task set due_at = :due, priority_review_at = now() where id = :id and ended_at is null
			""";

	private static final String REORDER = """
			update inbox_entry set due_order = coalesce(cast(:due as timestamptz), 'infinity') where task_id = :id
			""";

	private final JdbcClient jdbc;

	TaskDeadlines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<RunningDeadline> lock(String taskId) {
		return jdbc.sql(LOCK).param("id", taskId).query(TaskDeadlines::deadline).optional();
	}

	@Override
	public List<RunningDeadline> of(CaseId caseId) {
		return jdbc.sql(OF_CASE).param("case", caseId.value()).query(TaskDeadlines::deadline).list();
	}

	@Override
	public List<RunningDeadline> inWorkingDays(@Nullable String programme, Instant startedBefore, Key after,
			int limit) {
		JdbcClient.StatementSpec page = programme == null ? jdbc.sql(IN_WORKING_DAYS)
				: jdbc.sql(IN_WORKING_DAYS_OF_PROGRAMME).param("programme", programme);
		return page.param("due", Timestamp.from(after.due()))
			.param("id", after.taskId())
			.param("started", Timestamp.from(startedBefore))
			.param("limit", limit)
			.query(TaskDeadlines::deadline)
			.list();
	}

	@Override
	public List<Kind> kinds() {
		return jdbc.sql(KINDS)
			.query((row, number) -> new Kind(row.getString("process"), row.getString("key"), row.getString("programme"),
					row.getInt("due_acuity") == UNKNOWN ? null : row.getInt("due_acuity")))
			.list();
	}

	@Override
	public List<RunningDeadline> of(Kind kind, Key after, int limit) {
		return jdbc.sql(OF_KIND)
			.param("process", kind.process())
			.param("key", kind.key())
			.param("programme", kind.programme())
			.param("acuity", kind.acuity() == null ? UNKNOWN : kind.acuity())
			.param("due", after.due().equals(Instant.MAX) ? "infinity" : after.due().toString())
			.param("id", after.taskId())
			.param("limit", limit)
			.query(TaskDeadlines::deadline)
			.list();
	}

	@EventListener
	void on(LimitChanged changed) {
		jdbc.sql(RULE)
			.param("id", changed.taskId())
			.param("rule", changed.limit().toString())
			.param("urgency", changed.urgency())
			.param("basis", changed.basis())
			.param("citation", changed.citation())
			.update();
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(DueDateChanged changed) {
		Timestamp due = changed.due() == null ? null : Timestamp.from(changed.due());
		jdbc.sql(MOVE).param("id", changed.taskId()).param("due", due).update();
		jdbc.sql(REORDER).param("id", changed.taskId()).param("due", due).update();
	}

	private static RunningDeadline deadline(ResultSet row, int number) throws SQLException {
		UUID holder = row.getObject("holder", UUID.class);
		Timestamp due = row.getTimestamp("due_at");
		return new RunningDeadline(row.getString("id"), row.getString("process"), row.getString("key"),
				row.getString("name"), new CaseId(row.getObject("case_id", UUID.class)), row.getString("case_number"),
				row.getString("programme"), holder == null ? null : new StaffId(holder),
				row.getTimestamp("created_at").toInstant(), TimeLimit.of(row.getString("due_rule")),
				due == null ? null : due.toInstant(), row.getInt("priority"), row.getString("due_basis"),
				row.getString("due_citation"));
	}

}
