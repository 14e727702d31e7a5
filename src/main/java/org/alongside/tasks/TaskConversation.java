package org.alongside.tasks;

import org.alongside.shared.StaffId;
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
 * What people wrote to each other on a task.
 */
@Component
class TaskConversation {

	private static final int SHOWN = 20;

	private static final String NOTE = """
			insert into task_note (id, task_id, kind, written_by, written_to, words, written_at)
			values (:id, :task, :kind, :by, :to, :words, :at)
			""";

	private static final String NOTES = """
			select * from task_note where task_id = :task order by written_at desc, id desc limit :limit
			""";

	private static final String ASK = """
			insert into task_question (id, task_id, asked_by, asked_of, question, asked_at)
			values (:id, :task, :by, :of, :question, :at)
			""";

	private static final String QUESTIONS = """
			select * from task_question where task_id = :task order by asked_at desc, id desc limit :limit
			""";

	private static final String OPEN = "select * from task_question where task_id = :task and ended_at is null";

	private static final String LOCK = "select * from task_question where id = :id for update";

	private static final String END = """
			update task_question set answer = :answer, ended_at = :at, ended_how = :how
			where id = :id and ended_at is null
			""";

	private static final String OPEN_FOR = """
			select * from task_question
			where asked_of = :person and ended_at is null and (asked_at, id) > (:asked, :id)
			order by asked_at, id limit :limit
			""";

	private static final String COUNT_FOR = """
			select count(*) from (select 1 from task_question
				where asked_of = :person and ended_at is null limit :limit) as capped
			""";

	private final JdbcClient jdbc;

	TaskConversation(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void note(String taskId, String kind, StaffId by, @Nullable StaffId to, String words, Instant at) {
		jdbc.sql(NOTE)
			.param("id", UUID.randomUUID())
			.param("task", taskId)
			.param("kind", kind)
			.param("by", by.value())
			.param("to", to == null ? null : to.value())
			.param("words", words)
			.param("at", Timestamp.from(at))
			.update();
	}

	/** Returns the notes of a task, newest first, at most {@value #SHOWN}. */
	List<TaskNote> notes(String taskId) {
		return jdbc.sql(NOTES).param("task", taskId).param("limit", SHOWN).query((row, number) -> {
			UUID to = row.getObject("written_to", UUID.class);
			return new TaskNote(row.getString("kind"), new StaffId(row.getObject("written_by", UUID.class)),
					to == null ? null : new StaffId(to), row.getString("words"),
					row.getTimestamp("written_at").toInstant());
		}).list();
	}

	void ask(String taskId, StaffId by, StaffId of, String question, Instant at) {
		jdbc.sql(ASK)
			.param("id", UUID.randomUUID())
			.param("task", taskId)
			.param("by", by.value())
			.param("of", of.value())
			.param("question", question)
			.param("at", Timestamp.from(at))
			.update();
	}

	/** Returns the questions of a task, newest first, at most {@value #SHOWN}. */
	List<TaskQuestion> questions(String taskId) {
		return jdbc.sql(QUESTIONS).param("task", taskId).param("limit", SHOWN).query(TaskConversation::question).list();
	}

	Optional<TaskQuestion> open(String taskId) {
		return jdbc.sql(OPEN).param("task", taskId).query(TaskConversation::question).optional();
	}

	/** Finds a question, holding it until the transaction ends. */
	Optional<TaskQuestion> lock(UUID id) {
		return jdbc.sql(LOCK).param("id", id).query(TaskConversation::question).optional();
	}

	/**
	 * Ends a question.
	 * @param answer the answer, or null when it is withdrawn
	 */
	void end(UUID id, @Nullable String answer, Instant at) {
		jdbc.sql(END)
			.param("id", id)
			.param("answer", answer)
			.param("how", answer == null ? "withdrawn" : "answered")
			.param("at", Timestamp.from(at))
			.update();
	}

	/** Returns the open questions to a person after a key, oldest first. */
	List<TaskQuestion> openFor(StaffId person, Instant asked, UUID id, int limit) {
		return jdbc.sql(OPEN_FOR)
			.param("person", person.value())
			.param("asked", Timestamp.from(asked))
			.param("id", id)
			.param("limit", limit)
			.query(TaskConversation::question)
			.list();
	}

	int countFor(StaffId person, int limit) {
		return jdbc.sql(COUNT_FOR).param("person", person.value()).param("limit", limit).query(Integer.class).single();
	}

	private static TaskQuestion question(ResultSet row, int number) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new TaskQuestion(row.getObject("id", UUID.class), row.getString("task_id"),
				new StaffId(row.getObject("asked_by", UUID.class)), new StaffId(row.getObject("asked_of", UUID.class)),
				row.getString("question"), row.getTimestamp("asked_at").toInstant(), row.getString("answer"),
				ended == null ? null : ended.toInstant());
	}

}
