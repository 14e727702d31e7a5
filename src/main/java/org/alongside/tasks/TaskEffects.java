package org.alongside.tasks;

import org.alongside.shared.ConflictException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What completions wrote to the record. The tables note it themselves while a completion
 * is carried out, so that it holds for whatever module wrote and however.
 */
@Component
class TaskEffects {

	private static final String NOTE = """
			insert into task_facts (task_id, facts) values (:task, cast(:facts as jsonb))
			returning set_config('alongside.completing', :task, true)
			""";

	private static final String FACTS = "select facts from task_facts where task_id = :task";

	private static final String TAKE_BACK = "select take_back_task_effects(:task)";

	private static final String PURGE = """
			delete from task_effect where id in (
				select task_effect.id from task_effect
				where noted_at < :before and not exists (
					select 1 from task_taken_back where task_taken_back.task_id = task_effect.task_id)
				order by noted_at, id limit :limit)
			""";

	private static final String PURGE_FACTS = """
			delete from task_facts where task_id in (
				select task_id from task_facts where noted_at < :before order by noted_at, task_id limit :limit)
			""";

	private static final String CHANGED_SINCE = "AL001";

	/** A row that was added is referred to by now, or a value is taken. */
	private static final String IN_THE_WAY = "23";

	private final JdbcClient jdbc;

	private final DraftTable json;

	TaskEffects(JdbcClient jdbc, DraftTable json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * From here to the end of the transaction what is written belongs to a completion.
	 * @param facts the facts the task stands with
	 */
	void note(String taskId, Map<String, Object> facts) {
		jdbc.sql(NOTE).param("task", taskId).param("facts", json.text(facts)).query(String.class).single();
	}

	/** Returns the facts a task stood with when it was completed. */
	Map<String, Object> facts(String taskId) {
		return jdbc.sql(FACTS)
			.param("task", taskId)
			.query(String.class)
			.optional()
			.map(json::answers)
			.orElseGet(Map::of);
	}

	/**
	 * Gives what a completion wrote its earlier content.
	 * @throws ConflictException if somebody has changed it since; the transaction is lost
	 */
	void takeBack(String taskId) {
		try {
			jdbc.sql(TAKE_BACK).param("task", taskId).query((row, number) -> true).single();
		}
		catch (DataAccessException failure) {
			if (failure.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null
					&& (sql.getSQLState().equals(CHANGED_SINCE) || sql.getSQLState().startsWith(IN_THE_WAY))) {
				throw new ConflictException("takeBackChanged");
			}
			throw failure;
		}
	}

	/**
	 * Forgets what can no longer be taken back.
	 * @param limit at most this many rows of each sort
	 * @return how many rows of the more frequent sort
	 */
	int purge(Instant before, int limit) {
		return Stream.of(PURGE, PURGE_FACTS)
			.mapToInt(one -> jdbc.sql(one).param("before", Timestamp.from(before)).param("limit", limit).update())
			.max()
			.orElse(0);
	}

}
