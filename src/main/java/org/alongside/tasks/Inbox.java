package org.alongside.tasks;

import org.alongside.shared.KeysetPage;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the lists people work from. Each page walks one index in order; nothing here
 * grows with the number of tasks.
 */
@Component
@Transactional(readOnly = true)
public class Inbox {

	/** Counts stop here; shown as "1 000+". */
	public static final int COUNT_LIMIT = 1000;

	private static final String NO_DUE = "infinity";

	private static final String PAGE = """
			select task.* from unnest(cast(:lists as varchar[])) as wanted(list)
			cross join lateral (
				select task_id, due_order from inbox_entry
				where inbox_entry.list = wanted.list
					and (due_order, task_id) > (cast(:due as timestamptz), cast(:id as varchar))
				order by due_order, task_id limit :limit) as entry
			join task on task.id = entry.task_id
			order by entry.due_order, entry.task_id limit :limit
			""";

	private static final String DONE = """
			select * from task
			where ended_by = :person and ended_how = 'completed' and (ended_at, id) < (:ended, :id)
			order by ended_at desc, id desc limit :limit
			""";

	private static final String COUNTS = """
			select wanted.view, (select count(*) from (
				select 1 from unnest(string_to_array(wanted.lists, ',')) as one(list)
				cross join lateral (select 1 from inbox_entry where inbox_entry.list = one.list limit :limit) as entry
				limit :limit) as capped) as open
			from unnest(cast(:views as varchar[]), cast(:lists as varchar[])) as wanted(view, lists)
			""";

	private final JdbcClient jdbc;

	Inbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns one page of a person's list.
	 * @param after key of the page before, or null for the first
	 * @param limit at most this many, 1 to 100
	 * @throws IllegalArgumentException if the key is not one of this list
	 */
	public KeysetPage<TaskRow> page(StaffProfile person, InboxView view, @Nullable String after, int limit) {
		List<TaskRow> found = view == InboxView.DONE ? done(person, after, limit + 1)
				: open(view.lists(person), after, limit + 1);
		if (found.size() <= limit) {
			return new KeysetPage<>(found, null);
		}
		TaskRow last = found.get(limit - 1);
		Instant order = view == InboxView.DONE ? last.ended() : last.due();
		return new KeysetPage<>(found.subList(0, limit), (order == null ? NO_DUE : order) + "_" + last.id());
	}

	/**
	 * Returns how many tasks stand in each list, at most one more than
	 * {@link #COUNT_LIMIT}.
	 */
	public Map<InboxView, Integer> counts(StaffProfile person) {
		List<InboxView> views = List.of(InboxView.MINE, InboxView.TEAM, InboxView.UNASSIGNED);
		Map<InboxView, Integer> counts = new EnumMap<>(InboxView.class);
		jdbc.sql(COUNTS)
			.param("views", views.stream().map(Enum::name).toArray(String[]::new))
			.param("lists", views.stream().map(view -> String.join(",", view.lists(person))).toArray(String[]::new))
			.param("limit", COUNT_LIMIT + 1)
			.query(row -> {
				counts.put(InboxView.valueOf(row.getString("view")), row.getInt("open"));
			});
		return counts;
	}

	private List<TaskRow> open(List<String> lists, @Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "-infinity", "" } : key(after);
		if (after != null && !key[0].equals(NO_DUE)) {
			Instant.parse(key[0]);
		}
		return jdbc.sql(PAGE)
			.param("lists", lists.toArray(String[]::new))
			.param("due", key[0])
			.param("id", key[1])
			.param("limit", limit)
			.query(TaskTable::row)
			.list();
	}

	private List<TaskRow> done(StaffProfile person, @Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "9999-01-01T00:00:00Z", "" } : key(after);
		return jdbc.sql(DONE)
			.param("person", person.id().value())
			.param("ended", Timestamp.from(Instant.parse(key[0])))
			.param("id", key[1])
			.param("limit", limit)
			.query(TaskTable::row)
			.list();
	}

	private static String[] key(String after) {
		String[] key = after.split("_", 2);
		if (key.length != 2) {
			throw new IllegalArgumentException("Not a key of this list");
		}
		return key;
	}

}
