package org.alongside.tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The figures the work on a task goes by, as they are in force today. Kept as rows with
 * effective date and source.
 */
@Component
class TaskRules {

	private static final String IN_FORCE = """
			select value from task_rule where name = :name and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskRules(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How large a draft may be, in bytes of JSON. */
	int draftBytes() {
		return inForce("draft-bytes");
	}

	/** How long drafts of tasks that ended undone are kept. */
	Duration draftsKept() {
		return Duration.ofDays(inForce("draft-days"));
	}

	/** How long a completion can be undone before it takes effect. */
	Duration grace() {
		return Duration.ofSeconds(inForce("grace-seconds"));
	}

	/** How long a task may rest. */
	Duration longestHold() {
		return Duration.ofDays(inForce("hold-days"));
	}

	/** How long after its completion a task can be taken back. */
	Duration takeBackTime() {
		return Duration.ofDays(inForce("take-back-days"));
	}

	private int inForce(String name) {
		return jdbc.sql(IN_FORCE)
			.param("name", name)
			.param("day", Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
			.query(Integer.class)
			.single();
	}

}
