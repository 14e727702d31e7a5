package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The changes of single days in their table.
 */
@Component
class StoredDayChanges implements DayChanges {

	private static final String ENTER = """
			insert into calendar_change (calendar, day, kind, name, reason, effective_from, entered_by, entered_at)
			values (:calendar, :day, :kind, :name, :reason, :effective, :by, :at)
			""";

	private static final String NEWEST = """
			select * from calendar_change where calendar = :calendar order by id desc limit :limit
			""";

	private static final String UNSETTLED = """
			select * from calendar_change where settled_at is null and effective_from <= :today
			order by effective_from, id limit :limit
			""";

	private static final String MOVED = "update calendar_change set moved = moved + :more where id = :id";

	private static final String SETTLED = "update calendar_change set settled_at = :at where id = :id";

	private final JdbcClient jdbc;

	StoredDayChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void enter(DayChange change, Actor by, Instant at) {
		jdbc.sql(ENTER)
			.param("calendar", change.calendar())
			.param("day", change.day())
			.param("kind", change.kind().code())
			.param("name", change.name())
			.param("reason", change.reason())
			.param("effective", change.effectiveFrom())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update();
	}

	@Override
	public List<Entered> newest(String calendar, int limit) {
		return jdbc.sql(NEWEST)
			.param("calendar", calendar)
			.param("limit", limit)
			.query(StoredDayChanges::entered)
			.list();
	}

	@Override
	public List<Entered> unsettled(LocalDate today, int limit) {
		return jdbc.sql(UNSETTLED).param("today", today).param("limit", limit).query(StoredDayChanges::entered).list();
	}

	@Override
	public void moved(long id, int more) {
		jdbc.sql(MOVED).param("id", id).param("more", more).update();
	}

	@Override
	public void settled(long id, Instant at) {
		jdbc.sql(SETTLED).param("id", id).param("at", Timestamp.from(at)).update();
	}

	private static Entered entered(ResultSet row, int number) throws SQLException {
		Timestamp settled = row.getTimestamp("settled_at");
		return new Entered(row.getLong("id"), change(row, number), Actor.of(row.getString("entered_by")),
				row.getTimestamp("entered_at").toInstant(), row.getInt("moved"),
				settled == null ? null : settled.toInstant());
	}

	static DayChange change(ResultSet row, int number) throws SQLException {
		return new DayChange(row.getString("calendar"), row.getObject("day", LocalDate.class),
				DayChange.Kind.of(row.getString("kind")), row.getString("name"), row.getString("reason"),
				row.getObject("effective_from", LocalDate.class));
	}

}
