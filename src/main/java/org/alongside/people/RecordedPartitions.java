package org.alongside.people;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads and writes the parts of files that are kept apart, who sees them, and what was in
 * them from when until when.
 */
@Repository
class RecordedPartitions {

	/** How much of the past of a part is read: its latest readers and stays, each. */
	static final int PAST = 200;

	private static final String ALL = """
			select p.*, (select string_agg('staff:' || r.staff_id, ' ' order by r.added_at)
				from case_partition_reader r where r.partition_id = p.id and r.removed_at is null) as readers
			from case_partition p where case_id = :case and closed_at is null order by made_at, id limit :most
			""";

	private static final String PUT = """
			insert into case_partition (id, case_id, name, why, made_by, made_at)
			values (:id, :case, :name, :why, :by, :at)
			""";

	private static final String LOCK = """
			select id from case_partition where id = :id and case_id = :case and closed_at is null for update
			""";

	private static final String CLOSE = """
			update case_partition set closed_by = :by, closed_at = :at, closed_why = :why where id = :id
			""";

	private static final String PUT_READER = """
			insert into case_partition_reader (partition_id, staff_id, why, added_by, added_at)
			values (:partition, :staff, :why, :by, :at) on conflict do nothing
			""";

	private static final String READERS_NOW = """
			select staff_id from case_partition_reader where partition_id = :partition and removed_at is null
			""";

	private static final String REMOVE_READER = """
			update case_partition_reader set removed_by = :by, removed_at = :at, removed_why = :why
			where partition_id = :partition and staff_id = :staff and removed_at is null
			""";

	private static final String KEEP = """
			insert into case_partition_stay (case_id, partition_id, what, kept, put_by, put_at)
			values (:case, :partition, :what, :kept, :by, :at)
			""";

	private static final String TAKE_OUT = """
			update case_partition_stay set taken_by = :by, taken_at = :at, taken_why = :why, moved_to = :to
			where case_id = :case and what = :what and kept = :kept and partition_id = :partition and taken_at is null
			""";

	private static final String MOVE_GROUP = """
			update case_group set partition_id = :to where case_id = :case and id = :kept and partition_id = :partition
			""";

	/**
	 * What somebody was once let in to see, closed or not, where they still are a reader.
	 */
	private static final String MINE = """
			select p.id, p.name, p.closed_at, p.closed_by, p.closed_why from case_partition p
			where p.case_id = :case and exists (select from case_partition_reader r
				where r.partition_id = p.id and r.staff_id = :staff and r.removed_at is null)
			order by p.made_at, p.id limit 50
			""";

	private static final String READERS_OF = """
			select 'staff:' || staff_id as who, added_by, added_at, why, removed_by, removed_at, removed_why
			from case_partition_reader where partition_id = :partition order by added_at desc, id limit :most
			""";

	private static final String STAYS_OF = """
			select what, kept, put_by, put_at, taken_by, taken_at, taken_why
			from case_partition_stay where partition_id = :partition order by put_at desc, id limit :most
			""";

	private final JdbcClient jdbc;

	RecordedPartitions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the parts that are still kept apart. */
	List<Family.Partition> of(CaseId caseId) {
		return jdbc.sql(ALL)
			.param("case", caseId.value())
			.param("most", RecordedPeople.PEOPLE + 1)
			.query(RecordedPartitions::partition)
			.list();
	}

	void put(CaseId caseId, Family.Partition partition, Actor by, Instant at) {
		by(PUT, by, at).param("case", caseId.value())
			.param("id", partition.id())
			.param("name", partition.name())
			.param("why", partition.why())
			.update();
	}

	/**
	 * Waits until nobody else changes the part, and returns whether it is still kept
	 * apart.
	 */
	boolean lock(CaseId caseId, UUID partition) {
		return jdbc.sql(LOCK)
			.param("id", partition)
			.param("case", caseId.value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	void close(UUID partition, String why, Actor by, Instant at) {
		by(CLOSE, by, at).param("id", partition).param("why", why).update();
	}

	void letRead(UUID partition, StaffId staff, String why, Actor by, Instant at) {
		by(PUT_READER, by, at).param("partition", partition).param("staff", staff.value()).param("why", why).update();
	}

	List<StaffId> readers(UUID partition) {
		return jdbc.sql(READERS_NOW)
			.param("partition", partition)
			.query(UUID.class)
			.stream()
			.map(StaffId::new)
			.toList();
	}

	void removeReader(UUID partition, StaffId staff, String why, Actor by, Instant at) {
		by(REMOVE_READER, by, at).param("partition", partition)
			.param("staff", staff.value())
			.param("why", why)
			.update();
	}

	/** Notes that something is kept in a part from now on. */
	void keep(CaseId caseId, UUID partition, String what, UUID kept, Actor by, Instant at) {
		by(KEEP, by, at).param("case", caseId.value())
			.param("partition", partition)
			.param("what", what)
			.param("kept", kept)
			.update();
	}

	/**
	 * Notes that something is kept there no more.
	 * @param to the part it is kept in from now on, or null when everybody on the case
	 * may see it
	 * @return whether it was still kept there
	 */
	boolean takeOut(CaseId caseId, UUID partition, String what, UUID kept, @Nullable UUID to, String why, Actor by,
			Instant at) {
		boolean done = by(TAKE_OUT, by, at).param("case", caseId.value())
			.param("partition", partition)
			.param("what", what)
			.param("kept", kept)
			.param("to", to)
			.param("why", why)
			.update() == 1;
		if (done && to != null) {
			keep(caseId, to, what, kept, by, at);
		}
		return done;
	}

	void moveGroup(CaseId caseId, UUID group, UUID from, @Nullable UUID to) {
		jdbc.sql(MOVE_GROUP)
			.param("case", caseId.value())
			.param("kept", group)
			.param("partition", from)
			.param("to", to)
			.update();
	}

	/** Returns the past of what a reader may see, given up or not. */
	List<Past> past(CaseId caseId, StaffId reader) {
		return jdbc.sql(MINE)
			.param("case", caseId.value())
			.param("staff", reader.value())
			.query((row, number) -> past(row))
			.list();
	}

	private Past past(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Past(id, row.getString("name"), at(row, "closed_at"), row.getString("closed_by"),
				row.getString("closed_why"),
				jdbc.sql(READERS_OF)
					.param("partition", id)
					.param("most", PAST)
					.query((each, number) -> new Seen(each.getString("who"), each.getString("added_by"),
							each.getTimestamp("added_at").toInstant(), each.getString("why"),
							each.getString("removed_by"), at(each, "removed_at"), each.getString("removed_why")))
					.list(),
				jdbc.sql(STAYS_OF)
					.param("partition", id)
					.param("most", PAST)
					.query((each, number) -> new Stay(each.getString("what"), each.getObject("kept", UUID.class),
							each.getString("put_by"), each.getTimestamp("put_at").toInstant(),
							each.getString("taken_by"), at(each, "taken_at"), each.getString("taken_why")))
					.list());
	}

	private JdbcClient.StatementSpec by(String sql, Actor by, Instant at) {
		return jdbc.sql(sql).param("by", by.reference()).param("at", Timestamp.from(at));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return at == null ? null : at.toInstant();
	}

	private static Family.Partition partition(ResultSet row, int number) throws SQLException {
		String readers = row.getString("readers");
		return new Family.Partition(row.getObject("id", UUID.class), row.getString("name"), row.getString("why"),
				readers == null ? List.of() : List.of(readers.split(" ")));
	}

	/**
	 * A part with its past.
	 *
	 * @param closed since when it is not needed any more, or null
	 */
	record Past(UUID id, String name, @Nullable Instant closed, @Nullable String closedBy, @Nullable String closedWhy,
			List<Seen> readers, List<Stay> stays) {
	}

	/**
	 * From when until when somebody could see it; references of staff.
	 */
	record Seen(String who, String addedBy, Instant since, String why, @Nullable String removedBy,
			@Nullable Instant until, @Nullable String removedWhy) {
	}

	/**
	 * From when until when something was kept in it.
	 *
	 * @param what {@code person} or {@code group}
	 */
	record Stay(String what, UUID kept, String putBy, Instant since, @Nullable String takenBy, @Nullable Instant until,
			@Nullable String takenWhy) {
	}

}
