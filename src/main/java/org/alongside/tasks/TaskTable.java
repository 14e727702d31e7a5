package org.alongside.tasks;

import org.alongside.calendar.DueDate;
import org.alongside.cases.CaseSummary;
import org.alongside.engine.EngineTask;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;
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
 * The inbox's tables, written inside the engine's transaction.
 */
@Component
class TaskTable {

	private static final String ADD = """
			with added as (
			insert into task (id, process, key, name, case_id, case_number, client_name, programme, team_id,
				candidate_group, holder, created_at, claimed_at, due_at, priority, due_rule, due_basis, due_citation,
				priority_order, priority_reason, priority_review_at, acuity, due_acuity, search_text)
			values (:id, :process, :key, :name, :case, :number, :client, :programme, :team,
				:group, :holder, :created, :claimed, :due, :priority, :rule, :basis, :citation,
				:band, :reason, :review, :acuity, coalesce(cast(:acuity as smallint), -1),
				:search)
			on conflict (id) do nothing
			returning *)
			""" + entries("added");

	private static final String LIST = entries("task");

	private static final String RANK = """
			update task set priority_order = :band, priority_reason = :reason, acuity = :acuity,
				priority_review_at = case when due_at > :now then due_at end
			where id = :id
			""";

	private static final String RANK_ENTRIES = """
			update inbox_entry set priority_order = :band, acuity = :acuity where task_id = :id
				and (priority_order, acuity) is distinct from (cast(:band as smallint), cast(:acuity as smallint))
			""";

	private static final String TO_REVIEW = """
			select * from task where priority_review_at <= :now and ended_at is null
			order by priority_review_at limit :limit for update skip locked
			""";

	private static final String OPENED = "update task set opened_by = holder where id = :id and holder = :by";

	private static final String UNLIST = "delete from inbox_entry where task_id = :id";

	private static final String HOLD = """
			update task set holder = :holder, claimed_at = :at, held_until = null,
				waiting_for = case when cast(:holder as uuid) is not null then waiting_for end
			where id = :id
			""";

	/**
	 * Who completes a free task has taken it in the same breath. A task that ended rests
	 * no more and waits for nobody; what was sent needs no draft, and what others had
	 * begun stays theirs for a while.
	 */
	private static final String END = """
			with unlisted as (delete from inbox_entry where task_id = :id),
			unasked as (update task_question set ended_at = :at, ended_how = 'withdrawn'
				where task_id = :id and ended_at is null),
			sent as (delete from task_draft where task_id = :id and :how = 'completed'
				and (person = :by or cast(:by as uuid) is null))
			update task set ended_at = :at, ended_by = :by, ended_how = :how, held_until = null, waiting_for = null,
				holder = coalesce(cast(:by as uuid), holder),
				claimed_at = coalesce(claimed_at, case when cast(:by as uuid) is not null then cast(:at as timestamptz) end)
			where id = :id and ended_at is null
			""";

	private static final String FIND = "select * from task where id = :id";

	private static final String LOCK = "select * from task where id = :id for update";

	private static final String OPEN_OF_CASE = """
			select * from task where case_id = :case and ended_at is null order by due_at nulls last, id limit 50
			""";

	private static final String OPEN_AFTER = """
			select id from task where ended_at is null and id > :after order by id limit :limit
			""";

	private static final String RENAME = """
			update task set client_name = :name, search_text = :folded || ' ' || lower(case_number || ' ' || name)
			where case_id = :case and ended_at is null and client_name <> :name
			""";

	private final JdbcClient jdbc;

	TaskTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an open task.
	 * @param created when it came up
	 * @param now when its priority was decided
	 */
	void add(EngineTask task, CaseSummary file, @Nullable DueDate due, Priority priority, Instant created,
			Instant now) {
		StaffId holder = task.assignee();
		jdbc.sql(ADD)
			.param("id", task.id())
			.param("process", task.process())
			.param("key", task.key())
			.param("name", task.name())
			.param("case", file.id().value())
			.param("number", file.number())
			.param("client", file.clientName())
			.param("programme", file.programme())
			.param("team", file.teamId().value())
			.param("group", task.candidateGroup())
			.param("holder", holder == null ? null : holder.value())
			.param("created", Timestamp.from(created))
			.param("claimed", holder == null ? null : Timestamp.from(created))
			.param("due", due == null ? null : Timestamp.from(due.at()))
			.param("priority", due == null ? 50 : due.priority())
			.param("rule", due == null ? null : due.rule())
			.param("basis", due == null ? null : due.basis())
			.param("citation", due == null ? null : due.citation())
			.param("band", priority.band())
			.param("reason", priority.reason())
			.param("review", due != null && due.at().isAfter(now) ? Timestamp.from(due.at()) : null)
			.param("acuity", file.acuity())
			.param("search", SearchText.of(file.clientName(), file.number(), task.name()))
			.param("free", ListKeys.free(file.teamId(), task.candidateGroup()))
			.update();
	}

	void hold(TaskRow row, @Nullable StaffId holder, Instant at) {
		jdbc.sql(HOLD)
			.param("id", row.id())
			.param("holder", holder == null ? null : holder.value())
			.param("at", holder == null ? null : Timestamp.from(at))
			.update();
		relist(row);
	}

	/** Moves an open task to the lists in which it stands now. */
	void relist(TaskRow row) {
		jdbc.sql(UNLIST).param("id", row.id()).update();
		list(row.id(), row.teamId(), row.candidateGroup());
	}

	/** Keeps what was decided about where a task stands. */
	void rank(String taskId, Priority priority, @Nullable Integer acuity, Instant now) {
		jdbc.sql(RANK)
			.param("id", taskId)
			.param("band", priority.band())
			.param("reason", priority.reason())
			.param("acuity", acuity)
			.param("now", Timestamp.from(now))
			.update();
		jdbc.sql(RANK_ENTRIES).param("id", taskId).param("band", priority.band()).param("acuity", acuity).update();
	}

	/** Returns tasks whose priority time has changed, held until the transaction ends. */
	List<TaskRow> toReview(Instant now, int limit) {
		return jdbc.sql(TO_REVIEW).param("now", Timestamp.from(now)).param("limit", limit).query(TaskTable::row).list();
	}

	/** The holder has seen the task. */
	void opened(String taskId, StaffId by) {
		jdbc.sql(OPENED).param("id", taskId).param("by", by.value()).update();
	}

	void end(String taskId, @Nullable StaffId by, String how, Instant at) {
		jdbc.sql(END)
			.param("id", taskId)
			.param("by", by == null ? null : by.value())
			.param("how", how)
			.param("at", Timestamp.from(at))
			.update();
	}

	void rename(CaseId caseId, String clientName) {
		jdbc.sql(RENAME)
			.param("case", caseId.value())
			.param("name", clientName)
			.param("folded", SearchText.of(clientName))
			.update();
	}

	Optional<TaskRow> find(String taskId) {
		return jdbc.sql(FIND).param("id", taskId).query(TaskTable::row).optional();
	}

	/** As {@link #find}, holding the row until the transaction ends. */
	Optional<TaskRow> lock(String taskId) {
		return jdbc.sql(LOCK).param("id", taskId).query(TaskTable::row).optional();
	}

	List<TaskRow> openOf(CaseId caseId) {
		return jdbc.sql(OPEN_OF_CASE).param("case", caseId.value()).query(TaskTable::row).list();
	}

	List<String> openAfter(String afterId, int limit) {
		return jdbc.sql(OPEN_AFTER).param("after", afterId).param("limit", limit).query(String.class).list();
	}

	private void list(String taskId, TeamId team, @Nullable String group) {
		jdbc.sql(LIST).param("id", taskId).param("free", ListKeys.free(team, group)).update();
	}

	/** The lists in which tasks stand. */
	private static String entries(String tasks) {
		return """
				insert into inbox_entry (list, task_id, programme, due_order, priority_order, step, acuity)
				select one.list, id, programme, coalesce(due_at, 'infinity'), priority_order, process || '/' || key,
					acuity
				from %s cross join lateral (values ('team:' || team_id),
					(case when holder is null then cast(:free as varchar)
						when held_until is not null then 'hold:' || holder
						when waiting_for is not null then 'waiting:' || holder
						else 'person:' || holder end)) as one(list)
				where id = :id and ended_at is null
				on conflict do nothing
				""".formatted(tasks);
	}

	static TaskRow row(ResultSet row, int number) throws SQLException {
		UUID holder = row.getObject("holder", UUID.class);
		return new TaskRow(row.getString("id"), row.getString("process"), row.getString("key"), row.getString("name"),
				new CaseId(row.getObject("case_id", UUID.class)), row.getString("case_number"),
				row.getString("client_name"), row.getString("programme"),
				new TeamId(row.getObject("team_id", UUID.class)), row.getString("candidate_group"),
				holder == null ? null : new StaffId(holder), row.getTimestamp("created_at").toInstant(),
				instant(row, "claimed_at"), instant(row, "due_at"), row.getInt("priority"), row.getString("due_rule"),
				row.getString("due_basis"), row.getString("due_citation"), instant(row, "ended_at"),
				instant(row, "completing_until"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return value == null ? null : value.toInstant();
	}

}
