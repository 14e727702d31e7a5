package org.alongside.tasks;

import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Puts a task on hold until a day.
 */
@Component
@Transactional
class Resting {

	private static final int LONGEST_WORDS = 1000;

	private static final String HOLD = "update task set held_until = :until where id = :id and ended_at is null";

	private final TaskTable tasks;

	private final JdbcClient jdbc;

	private final CaseActs acts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Resting(TaskTable tasks, JdbcClient jdbc, CaseActs acts, ApplicationEventPublisher events, Clock clock) {
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.acts = acts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns words without blanks around them.
	 * @throws RefusedException if there are none, or too many
	 */
	static String words(String field, String words) {
		String stripped = words.strip();
		if (stripped.isEmpty()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (stripped.length() > LONGEST_WORDS) {
			throw new RefusedException(FieldError.of(field, "max-length", LONGEST_WORDS));
		}
		return stripped;
	}

	/** Refuses a day that is not after today in the person's zone. */
	void check(StaffProfile by, LocalDate until) {
		if (!until.isAfter(LocalDate.ofInstant(clock.instant(), by.zone()))) {
			throw new RefusedException(FieldError.of("until", "laterDay"));
		}
	}

	/**
	 * Puts a task on hold that the person holds.
	 * @throws NotFoundException if the task is not theirs
	 * @throws ConflictException if it has ended
	 */
	void hold(StaffProfile by, String taskId, LocalDate until, String instruction) {
		TaskRow row = tasks.lock(taskId)
			.filter(one -> by.teams().contains(one.teamId()) || by.id().equals(one.holder()))
			.orElseThrow(() -> new NotFoundException("Task"));
		if (row.ended() != null) {
			throw new ConflictException("taskEnded", row.ended());
		}
		if (!by.id().equals(row.holder())) {
			throw new ConflictException("notHeld");
		}
		jdbc.sql(HOLD)
			.param("id", taskId)
			.param("until", Timestamp.from(until.atStartOfDay(by.zone()).toInstant()))
			.update();
		acts.record(row.caseId(), Actor.person(by.id()), "task.rested",
				Map.of("task", row.name(), "step", row.process() + "/" + row.key(), "until", until.toString()),
				instruction, Map.of("task", row.process() + "/" + row.key()), clock.instant());
		events.publishEvent(new TaskStandingChanged(taskId));
	}

}
