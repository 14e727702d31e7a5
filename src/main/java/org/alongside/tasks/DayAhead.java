package org.alongside.tasks;

import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A person's tasks as a day begins: what presses, what is new, what colleagues wrote.
 */
@Component
public class DayAhead {

	/** Nobody needs to know more exactly. */
	public static final int COUNT_LIMIT = 999;

	private static final int ITEMS = 20;

	private static final String DUE = """
			select count(*) from (select 1 from inbox_entry where list = :list and due_order > :from
				and due_order <= :until limit :limit) as found
			""";

	private static final String OPEN = """
			select count(*) from (select 1 from inbox_entry where list = :list limit :limit) as found
			""";

	private static final String FRESH = """
			select count(*) from (select task_id from inbox_entry where list = :list limit :limit) as mine
			join task on task.id = mine.task_id
			where task.claimed_at >= :since and task.opened_by is distinct from task.holder
			""";

	private static final String FINISHED = """
			select count(*) from (select 1 from task where ended_by = :person and ended_how = 'completed'
				and ended_at >= :from and ended_at < :until limit :limit) as found
			""";

	private static final String ANSWERED = """
			select task_id from task_question where asked_by = :person and ended_how = 'answered' and ended_at >= :since
			order by ended_at desc limit :limit
			""";

	private static final String HANDED_OVER = """
			select task_id from task_note where written_to = :person and kind = 'handed-over' and written_at >= :since
			order by written_at desc limit :limit
			""";

	private final JdbcClient jdbc;

	private final TaskTable tasks;

	private final TaskRights rights;

	private final Clock clock;

	DayAhead(JdbcClient jdbc, TaskTable tasks, TaskRights rights, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Returns how a person's day begins.
	 * @param since from when on something is new
	 */
	@Transactional(readOnly = true)
	public Outlook of(StaffProfile person, Instant since) {
		Instant now = clock.instant();
		LocalDate today = LocalDate.ofInstant(now, person.zone());
		Instant midnight = today.atStartOfDay(person.zone()).toInstant();
		return new Outlook(due(person, Instant.EPOCH, now),
				due(person, now, today.plusDays(1).atStartOfDay(person.zone()).toInstant()), fresh(person, since),
				open(person), finished(person, today.minusDays(1).atStartOfDay(person.zone()).toInstant(), midnight),
				events(ANSWERED, person, since), events(HANDED_OVER, person, since));
	}

	/** Returns those of the tasks that the person may see, in the order given. */
	@Transactional(readOnly = true)
	public List<TaskRow> visible(StaffProfile person, Collection<String> taskIds) {
		List<TaskRow> rows = new ArrayList<>();
		for (String id : taskIds) {
			Optional<TaskRow> row = tasks.find(id);
			row.filter(one -> person.id().equals(one.holder()) || person.teams().contains(one.teamId())
					|| rights.mayClaim(person, one))
				.ifPresent(rows::add);
		}
		return rows;
	}

	private int due(StaffProfile person, Instant from, Instant until) {
		return jdbc.sql(DUE)
			.param("list", ListKeys.person(person.id()))
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.param("limit", COUNT_LIMIT)
			.query(Integer.class)
			.single();
	}

	private int open(StaffProfile person) {
		return jdbc.sql(OPEN)
			.param("list", ListKeys.person(person.id()))
			.param("limit", COUNT_LIMIT)
			.query(Integer.class)
			.single();
	}

	private int fresh(StaffProfile person, Instant since) {
		return jdbc.sql(FRESH)
			.param("list", ListKeys.person(person.id()))
			.param("since", Timestamp.from(since))
			.param("limit", COUNT_LIMIT)
			.query(Integer.class)
			.single();
	}

	private int finished(StaffProfile person, Instant from, Instant until) {
		return jdbc.sql(FINISHED)
			.param("person", person.id().value())
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.param("limit", COUNT_LIMIT)
			.query(Integer.class)
			.single();
	}

	private List<String> events(String statement, StaffProfile person, Instant since) {
		return jdbc.sql(statement)
			.param("person", person.id().value())
			.param("since", Timestamp.from(since))
			.param("limit", ITEMS)
			.query(String.class)
			.list();
	}

	/**
	 * How a day begins; counts stop at {@link #COUNT_LIMIT}.
	 *
	 * @param overdue tasks with the person that are overdue
	 * @param today tasks with them that are due before the day is over
	 * @param fresh tasks that came to them and that they have not opened
	 * @param open tasks with them
	 * @param finishedYesterday tasks they completed the day before
	 * @param answered tasks about which a colleague answered them, newest first
	 * @param handedOver tasks a colleague handed over to them, newest first
	 */
	public record Outlook(int overdue, int today, int fresh, int open, int finishedYesterday, List<String> answered,
			List<String> handedOver) {
	}

}
