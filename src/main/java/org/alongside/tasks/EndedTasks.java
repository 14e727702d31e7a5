package org.alongside.tasks;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How tasks ended, and which completions were taken back.
 */
@Component
class EndedTasks {

	private static final String COMPLETED_BY = """
			select ended_by from task where id = :id and ended_how in ('completed', 'taken-back')
			""";

	private static final String TAKEN_BACK = "select person, reason, at, again from task_taken_back where task_id = :id";

	private static final String TAKE_BACK = """
			insert into task_taken_back (task_id, person, reason, at, again)
			values (:id, :person, :reason, :at, :again)
			""";

	private static final String NOT_DONE = "update task set ended_how = 'taken-back' where id = :id";

	/** The clock goes on where it stood. */
	private static final String GO_ON = """
			update task set created_at = before.created_at, due_at = before.due_at, priority = before.priority,
				due_rule = before.due_rule, due_basis = before.due_basis, due_citation = before.due_citation,
				priority_review_at = before.due_at
			from task before where task.id = :again and before.id = :id
			""";

	private static final String REORDER = """
			update inbox_entry set due_order = coalesce(task.due_at, 'infinity')
			from task where task.id = inbox_entry.task_id and task.id = :again
			""";

	/** Always in the same order, so that two who do it wait for each other. */
	private static final String LOCK_OPEN = """
			select id from task where case_id = :case and ended_at is null order by id for update
			""";

	private final JdbcClient jdbc;

	EndedTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns who completed a task, or null when it was not completed. */
	@Nullable StaffId completedBy(String taskId) {
		return jdbc.sql(COMPLETED_BY).param("id", taskId).query(UUID.class).optional().map(StaffId::new).orElse(null);
	}

	Optional<TakenBack> takenBack(String taskId) {
		return jdbc.sql(TAKEN_BACK)
			.param("id", taskId)
			.query((row, number) -> new TakenBack(new StaffId(row.getObject("person", UUID.class)),
					row.getString("reason"), row.getTimestamp("at").toInstant(), row.getString("again")))
			.optional();
	}

	void takeBack(String taskId, TakenBack how) {
		jdbc.sql(TAKE_BACK)
			.param("id", taskId)
			.param("person", how.by().value())
			.param("reason", how.reason())
			.param("at", Timestamp.from(how.at()))
			.param("again", how.again())
			.update();
		jdbc.sql(NOT_DONE).param("id", taskId).update();
		jdbc.sql(GO_ON).param("id", taskId).param("again", how.again()).update();
		jdbc.sql(REORDER).param("again", how.again()).update();
	}

	/** Holds the open tasks of a case until the transaction ends. */
	List<String> lockOpen(CaseId caseId) {
		return jdbc.sql(LOCK_OPEN).param("case", caseId.value()).query(String.class).list();
	}

}
