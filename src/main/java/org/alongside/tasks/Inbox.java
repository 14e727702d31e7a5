package org.alongside.tasks;

import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads the lists people work from. Each page walks one index in order; nothing here
 * grows with the number of tasks. Each reading is one statement and needs no transaction.
 */
@Component
public class Inbox {

	/** Counts stop here; shown as "1 000+". */
	public static final int COUNT_LIMIT = 1000;

	/** The columns {@link #item} reads; goes with {@link #PEOPLE}. */
	static final String COLUMNS = "task.*, holding.name as holder_name, answering.name as waiting_name";

	/** Who holds a task and who is waited for, by name. */
	static final String PEOPLE = """
			left join staff_name as holding on holding.id = task.holder
			left join staff_name as answering on answering.id = task.waiting_for
			""";

	private static final String DONE = """
			select %s from task %s
			where ended_by = :person and ended_how = 'completed' and (ended_at, task.id) < (:ended, :id)
			order by ended_at desc, task.id desc limit :limit
			""".formatted(COLUMNS, PEOPLE);

	private static final String COUNTS = """
			select wanted.view, (select count(*) from (
				select 1 from unnest(string_to_array(wanted.lists, ',')) as one(list)
				cross join lateral (select 1 from inbox_entry where inbox_entry.list = one.list limit :limit) as entry
				limit :limit) as capped) as open
			from unnest(cast(:views as varchar[]), cast(:lists as varchar[])) as wanted(view, lists)
			union all
			select 'DONE', (select count(*) from (
				select 1 from task where ended_by = :person and ended_how = 'completed' and ended_at >= :today
				limit :limit) as capped)
			""";

	private static final List<InboxView> OPEN = List.of(InboxView.MINE, InboxView.TEAM, InboxView.UNASSIGNED,
			InboxView.HELD, InboxView.WAITING);

	private final JdbcClient jdbc;

	private final TaskTable tasks;

	private final Steps steps;

	private final Clock clock;

	Inbox(JdbcClient jdbc, TaskTable tasks, Steps steps, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Returns one page of a person's list. With filters that no index knows a page may
	 * hold fewer rows than the limit, even none, and still be followed by another.
	 * @param after key of the page before, or null for the first
	 * @param limit at most this many, 1 to 100
	 * @throws IllegalArgumentException if the key is not one of this list
	 * @throws java.time.DateTimeException if the key is not one of this list
	 */
	public KeysetPage<InboxItem> page(StaffProfile person, InboxQuestion question, @Nullable String after, int limit) {
		return question.view() == InboxView.DONE ? done(person, after, limit) : open(person, question, after, limit);
	}

	/**
	 * Returns how many tasks stand in each list, at most one more than
	 * {@link #COUNT_LIMIT}; of those done, how many today in the person's zone.
	 */
	public Map<InboxView, Integer> counts(StaffProfile person) {
		Map<InboxView, Integer> counts = new EnumMap<>(InboxView.class);
		Instant today = clock.instant().atZone(person.zone()).toLocalDate().atStartOfDay(person.zone()).toInstant();
		jdbc.sql(COUNTS)
			.param("views", OPEN.stream().map(Enum::name).toArray(String[]::new))
			.param("lists", OPEN.stream().map(view -> String.join(",", view.lists(person))).toArray(String[]::new))
			.param("limit", COUNT_LIMIT + 1)
			.param("person", person.id().value())
			.param("today", Timestamp.from(today))
			.query(row -> {
				counts.put(InboxView.valueOf(row.getString("view")), row.getInt("open"));
			});
		return counts;
	}

	/**
	 * Returns the names in the diagrams of all user tasks that have ever come up, by
	 * process and key, such as {@code intake/screen-referral}.
	 */
	public Map<String, String> steps() {
		return steps.all();
	}

	/** Notes that a person has opened a task; only its holder's look counts. */
	@Transactional
	public void opened(StaffProfile person, String taskId) {
		tasks.opened(taskId, person.id());
	}

	private KeysetPage<InboxItem> open(StaffProfile person, InboxQuestion question, @Nullable String after, int limit) {
		InboxPages page = InboxPages.of(person, question, after == null ? null : InboxKey.parse(after), limit + 1,
				clock.instant());
		List<InboxItem> found = new ArrayList<>();
		InboxKey[] last = new InboxKey[1];
		jdbc.sql(page.sql()).params(page.parameters()).query(row -> {
			if (row.getString("id") != null) {
				found.add(item(row, 0));
			}
			if (page.budget() > 0 && row.getInt("walked") >= page.budget()) {
				last[0] = new InboxKey(row.getInt("last_band"), due(row.getTimestamp("last_due_at")),
						row.getString("last_id"));
			}
		});
		if (found.size() > limit) {
			return new KeysetPage<>(List.copyOf(found.subList(0, limit)), InboxKey.of(found.get(limit - 1)).text());
		}
		return new KeysetPage<>(List.copyOf(found), last[0] == null ? null : last[0].text());
	}

	private static String due(@Nullable Timestamp due) {
		return due == null ? InboxKey.NO_DUE : due.toInstant().toString();
	}

	private KeysetPage<InboxItem> done(StaffProfile person, @Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "9999-01-01T00:00:00Z", "" } : after.split("_", 2);
		if (key.length != 2) {
			throw new IllegalArgumentException("Not a key of this list");
		}
		List<InboxItem> found = jdbc.sql(DONE)
			.param("person", person.id().value())
			.param("ended", Timestamp.from(Instant.parse(key[0])))
			.param("id", key[1])
			.param("limit", limit + 1)
			.query(Inbox::item)
			.list();
		if (found.size() <= limit) {
			return new KeysetPage<>(found, null);
		}
		TaskRow last = found.get(limit - 1).task();
		return new KeysetPage<>(List.copyOf(found.subList(0, limit)),
				Objects.requireNonNull(last.ended()) + "_" + last.id());
	}

	static InboxItem item(ResultSet row, int number) throws SQLException {
		Timestamp held = row.getTimestamp("held_until");
		return new InboxItem(TaskTable.row(row, number),
				new Priority(row.getInt("priority_order"), row.getString("priority_reason")),
				held == null ? null : held.toInstant(), row.getString("holder_name"), person(row, "waiting_for"),
				row.getString("waiting_name"), row.getTimestamp("completing_until") != null, person(row, "opened_by"));
	}

	private static @Nullable StaffId person(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return id == null ? null : new StaffId(id);
	}

}
