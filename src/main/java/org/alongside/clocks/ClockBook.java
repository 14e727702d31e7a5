package org.alongside.clocks;

import org.alongside.calendar.ClockEvent;
import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.RunningDeadline;
import org.alongside.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to clocks, append-only.
 */
@Component
class ClockBook {

	private static final String EVENTS = """
			select task_id, kind, at, actor, amount, reason from clock_event
			where task_id = any(:tasks) and kind <> 'start' order by task_id, id
			""";

	private static final String START = """
			insert into clock_event (task_id, case_id, kind, at, actor, amount, unit)
			select :task, :case, 'start', :at, :actor, :amount, :unit
			where :amount > 0 and not exists (select 1 from clock_event where task_id = :task)
			""";

	private static final String ADD = """
			insert into clock_event (task_id, case_id, kind, at, actor, amount, unit, reason)
			values (:task, :case, :kind, :at, :actor, :amount, :unit, :reason)
			""";

	/** A clock that only ran needs no end: its task has one. */
	private static final String STOP = """
			insert into clock_event (task_id, case_id, kind, at, actor)
			select task_id, case_id, 'stop', :at, :actor from clock_event where task_id = :task and kind = 'start'
			""";

	private static final String GO_ON = """
			insert into clock_event (task_id, case_id, kind, at, actor, amount, unit, reason)
			select :task, case_id, kind, at, actor, amount, unit, reason from clock_event
			where task_id = :before and kind <> 'stop' order by id
			""";

	private static final String STARTED = "select at from clock_event where task_id = :task and kind = 'start'";

	private final JdbcClient jdbc;

	ClockBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DeadlineClock clock(RunningDeadline deadline) {
		return clocks(List.of(deadline)).get(deadline.taskId());
	}

	/** Returns the clocks of the limits, by task, in one statement. */
	Map<String, DeadlineClock> clocks(Collection<RunningDeadline> deadlines) {
		Map<String, List<ClockEvent>> events = new HashMap<>();
		jdbc.sql(EVENTS)
			.param("tasks", deadlines.stream().map(RunningDeadline::taskId).toArray(String[]::new))
			.query(row -> {
				events.computeIfAbsent(row.getString("task_id"), task -> new ArrayList<>())
					.add(new ClockEvent(ClockEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
							row.getTimestamp("at").toInstant(), Actor.of(row.getString("actor")), row.getInt("amount"),
							row.getString("reason")));
			});
		Map<String, DeadlineClock> clocks = new HashMap<>();
		deadlines.forEach(one -> clocks.put(one.taskId(),
				new DeadlineClock(one.start(), one.limit(), events.getOrDefault(one.taskId(), List.of()))));
		return clocks;
	}

	/** Lets the clock of another task go on for a limit. */
	void goOn(RunningDeadline deadline, String before) {
		jdbc.sql(GO_ON).param("task", deadline.taskId()).param("before", before).update();
		start(deadline);
	}

	Optional<Instant> start(String taskId) {
		return jdbc.sql(STARTED)
			.param("task", taskId)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	void add(RunningDeadline deadline, ClockEvent event) {
		start(deadline);
		write(deadline, event);
	}

	private void start(RunningDeadline deadline) {
		jdbc.sql(START)
			.param("task", deadline.taskId())
			.param("case", deadline.caseId().value())
			.param("at", Timestamp.from(deadline.start()))
			.param("actor", Actor.automatic(deadline.process()).reference())
			.param("amount", deadline.limit().amount())
			.param("unit", deadline.limit().unit().code())
			.update();
	}

	private void write(RunningDeadline deadline, ClockEvent event) {
		jdbc.sql(ADD)
			.param("task", deadline.taskId())
			.param("case", deadline.caseId().value())
			.param("kind", event.kind().code())
			.param("at", Timestamp.from(event.at()))
			.param("actor", event.by().reference())
			.param("amount", event.amount() == 0 ? null : event.amount())
			.param("unit", event.amount() == 0 ? null : deadline.limit().unit().code())
			.param("reason", event.reason())
			.update();
	}

	void stop(String taskId, Actor by, Instant at) {
		jdbc.sql(STOP).param("task", taskId).param("at", Timestamp.from(at)).param("actor", by.reference()).update();
	}

}
