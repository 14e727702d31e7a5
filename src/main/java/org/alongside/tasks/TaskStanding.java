package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a task rests until a day or waits for a colleague. Whoever shows lists is told
 * of each change in the same transaction.
 */
@Component
class TaskStanding {

	private static final String FIND = """
			select held_until, waiting_for, question.id as question
			from task left join task_question question on question.task_id = task.id and question.ended_at is null
			where task.id = :id
			""";

	private static final String REST = "update task set held_until = :until where id = :id";

	private static final String WAIT = "update task set waiting_for = :person where id = :id";

	/** Nodes that look at the same moment take different ones. */
	private static final String RESTED = """
			select * from task where held_until <= :now and held_until is not null and ended_at is null
			order by held_until limit :limit for update skip locked
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	TaskStanding(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	Standing of(String taskId) {
		return find(taskId).orElseThrow();
	}

	/** As {@link #of}, for a task the inbox may not have. */
	Optional<Standing> find(String taskId) {
		return jdbc.sql(FIND).param("id", taskId).query((row, number) -> {
			Timestamp until = row.getTimestamp("held_until");
			UUID person = row.getObject("waiting_for", UUID.class);
			return new Standing(until == null ? null : until.toInstant(), person == null ? null : new StaffId(person),
					row.getObject("question", UUID.class));
		}).optional();
	}

	/** Lets a task rest until the given moment, or ends its rest. */
	void rest(String taskId, @Nullable Instant until) {
		jdbc.sql(REST).param("id", taskId).param("until", until == null ? null : Timestamp.from(until)).update();
		changed(taskId);
	}

	/** Lets a task wait for somebody, or for nobody any more. */
	void waitFor(String taskId, @Nullable StaffId person) {
		jdbc.sql(WAIT).param("id", taskId).param("person", person == null ? null : person.value()).update();
		changed(taskId);
	}

	private void changed(String taskId) {
		events.publishEvent(new TaskStandingChanged(taskId));
	}

	/** Returns tasks whose rest is over, held until the transaction ends. */
	List<TaskRow> rested(Instant now, int limit) {
		return jdbc.sql(RESTED).param("now", Timestamp.from(now)).param("limit", limit).query(TaskTable::row).list();
	}

	/**
	 * How a task stands.
	 *
	 * @param heldUntil until when it rests, or null
	 * @param waitingFor whose answer it waits for, or null
	 * @param question the question that is open, or null
	 */
	record Standing(@Nullable Instant heldUntil, @Nullable StaffId waitingFor, @Nullable UUID question) {
	}

}
