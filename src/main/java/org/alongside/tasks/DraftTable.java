package org.alongside.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The drafts as they are kept.
 */
@Component
class DraftTable {

	private static final String SAVE = """
			insert into task_draft (task_id, person, version, answers, saved_at, beside, problem)
			values (:task, :person, nextval('task_draft_version'), cast(:answers as jsonb), :at, :beside,
				cast(:problem as jsonb))
			on conflict (task_id, person) do update set version = excluded.version, answers = excluded.answers,
				saved_at = excluded.saved_at, problem = excluded.problem,
				beside = coalesce(excluded.beside, task_draft.beside)
			returning *
			""";

	private static final String OF_TASK = """
			select * from task_draft where task_id = :task order by version desc limit 20
			""";

	private static final String DELETE = """
			delete from task_draft where task_id = :task and person = :person
			""";

	private static final String PURGE = """
			with old as (
				select task_id, person, saved_at from task_draft
				where saved_at < :before and (saved_at, task_id, person) > (:saved, :task, :person)
				order by saved_at, task_id, person limit :limit),
			gone as (
				delete from task_draft using old, task
				where task_draft.task_id = old.task_id and task_draft.person = old.person
					and task.id = old.task_id and task.ended_at < :before)
			select task_id, person, saved_at from old order by saved_at desc, task_id desc, person desc limit 1
			""";

	private static final int BATCH = 500;

	private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	DraftTable(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps a draft in place of the person's last one.
	 * @param beside the other person whose draft was seen, or null when none was
	 */
	Draft save(String taskId, StaffId person, String answers, @Nullable StaffId beside, @Nullable Problem problem,
			Instant at) {
		return jdbc.sql(SAVE)
			.param("task", taskId)
			.param("person", person.value())
			.param("answers", answers)
			.param("at", Timestamp.from(at))
			.param("beside", beside == null ? null : beside.value())
			.param("problem", problem == null ? null : text(problem))
			.query(this::draft)
			.single();
	}

	/** Returns the drafts of a task, newest first. */
	List<Draft> of(String taskId) {
		return jdbc.sql(OF_TASK).param("task", taskId).query(this::draft).list();
	}

	boolean delete(String taskId, StaffId person) {
		return jdbc.sql(DELETE).param("task", taskId).param("person", person.value()).update() > 0;
	}

	/**
	 * Deletes the drafts of tasks that ended before the given moment, among the drafts
	 * saved before it, some at a time.
	 * @param after where the last part ended, or null for the first
	 * @return where this part ended, or null when there was none left
	 */
	@Nullable Aged purge(Instant before, @Nullable Aged after) {
		return jdbc.sql(PURGE)
			.param("before", Timestamp.from(before))
			.param("saved", Timestamp.from(after == null ? Instant.EPOCH : after.saved()))
			.param("task", after == null ? "" : after.taskId())
			.param("person", after == null ? new UUID(0, 0) : after.person())
			.param("limit", BATCH)
			.query((row, number) -> new Aged(row.getTimestamp("saved_at").toInstant(), row.getString("task_id"),
					row.getObject("person", UUID.class)))
			.optional()
			.orElse(null);
	}

	/** Returns answers as they are kept. */
	String text(Object value) {
		try {
			return json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not representable as JSON", ex);
		}
	}

	Map<String, Object> answers(String text) {
		try {
			return json.readValue(text, ANSWERS);
		}
		catch (JsonProcessingException ex) {
			// Without the cause: it quotes what was typed.
			throw new IllegalStateException("Kept answers cannot be read");
		}
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		UUID beside = row.getObject("beside", UUID.class);
		String problem = row.getString("problem");
		return new Draft(new StaffId(row.getObject("person", UUID.class)), row.getLong("version"),
				answers(row.getString("answers")), row.getTimestamp("saved_at").toInstant(),
				beside == null ? null : new StaffId(beside), problem == null ? null : problem(problem));
	}

	private Problem problem(String text) {
		try {
			return json.readValue(text, Problem.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept problem cannot be read");
		}
	}

	/** A place in the order of drafts by when they were saved. */
	record Aged(Instant saved, String taskId, UUID person) {
	}

}
