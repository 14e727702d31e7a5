package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The completions that have not taken effect yet.
 */
@Component
class PendingCompletions {

	private static final String ADD = """
			insert into pending_completion (task_id, person, answers, confirmed, stored_at, due_at)
			values (:task, :person, cast(:answers as jsonb), :confirmed, :at, :due)
			""";

	private static final String SHOW = "update task set completing_until = :due where id = :task";

	private static final String FIND = "select * from pending_completion where task_id = :task";

	private static final String LOCK = FIND + " for update";

	/** Nodes that look at the same moment take different ones. */
	private static final String TAKE_DUE = """
			select * from pending_completion where due_at <= :now
			order by due_at limit 1 for update skip locked
			""";

	private static final String REMOVE = """
			delete from pending_completion where task_id = :task returning *
			""";

	private static final String REMOVE_OF = """
			delete from pending_completion where task_id = :task and person = :person returning *
			""";

	private static final String LATER = """
			update pending_completion set attempts = attempts + 1, due_at = :due where task_id = :task
			""";

	private final JdbcClient jdbc;

	private final DraftTable json;

	PendingCompletions(JdbcClient jdbc, DraftTable json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(String taskId, StaffId person, String answers, @Nullable String confirmed, Instant at, Duration grace) {
		jdbc.sql(ADD)
			.param("task", taskId)
			.param("person", person.value())
			.param("answers", answers)
			.param("confirmed", confirmed)
			.param("at", Timestamp.from(at))
			.param("due", Timestamp.from(at.plus(grace)))
			.update();
		show(taskId, at.plus(grace));
	}

	Optional<PendingCompletion> find(String taskId) {
		return jdbc.sql(FIND).param("task", taskId).query(this::pending).optional();
	}

	/** As {@link #find}, holding the row until the transaction ends. */
	Optional<PendingCompletion> lock(String taskId) {
		return jdbc.sql(LOCK).param("task", taskId).query(this::pending).optional();
	}

	/** Returns one that is due, held until the transaction ends. */
	Optional<PendingCompletion> takeDue(Instant now) {
		return jdbc.sql(TAKE_DUE).param("now", Timestamp.from(now)).query(this::pending).optional();
	}

	Optional<PendingCompletion> remove(String taskId) {
		show(taskId, null);
		return jdbc.sql(REMOVE).param("task", taskId).query(this::pending).optional();
	}

	Optional<PendingCompletion> remove(String taskId, StaffId person) {
		Optional<PendingCompletion> removed = jdbc.sql(REMOVE_OF)
			.param("task", taskId)
			.param("person", person.value())
			.query(this::pending)
			.optional();
		removed.ifPresent(one -> show(taskId, null));
		return removed;
	}

	/** Puts one off after carrying it out was begun in vain. */
	void tryAgain(String taskId, Instant at) {
		jdbc.sql(LATER).param("task", taskId).param("due", Timestamp.from(at)).update();
	}

	private void show(String taskId, @Nullable Instant until) {
		jdbc.sql(SHOW).param("task", taskId).param("due", until == null ? null : Timestamp.from(until)).update();
	}

	private PendingCompletion pending(ResultSet row, int number) throws SQLException {
		return new PendingCompletion(row.getString("task_id"), new StaffId(row.getObject("person", UUID.class)),
				json.answers(row.getString("answers")), row.getString("confirmed"),
				row.getTimestamp("due_at").toInstant(), row.getInt("attempts"));
	}

}
