package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The usual weeks in their table.
 */
@Component
class StoredWeekChanges implements WeekChanges {

	private static final String ENTER = """
			insert into calendar_week (calendar, effective_from, zone, days, basis, citation, entered_by, entered_at)
			values (:calendar, :from, :zone, :days, 'default', :reason, :by, :at)
			""";

	private static final String NEWEST = """
			select * from calendar_week where calendar = :calendar order by id desc limit :limit
			""";

	private static final String UNSETTLED = """
			select * from calendar_week where entered_at is not null and settled_at is null order by id limit :limit
			""";

	private static final String MOVED = "update calendar_week set moved = moved + :more where id = :id";

	private static final String SETTLED = "update calendar_week set settled_at = :at where id = :id";

	private final JdbcClient jdbc;

	StoredWeekChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void enter(WeekChange change, Actor by, Instant at) {
		jdbc.sql(ENTER)
			.param("calendar", change.calendar())
			.param("from", change.from())
			.param("zone", change.zone() == null ? null : change.zone().getId())
			.param("days", change.days().stream().map(DayKind::letter).collect(Collectors.joining()))
			.param("reason", change.reason())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update();
	}

	@Override
	public List<Entered> newest(String calendar, int limit) {
		return jdbc.sql(NEWEST)
			.param("calendar", calendar)
			.param("limit", limit)
			.query(StoredWeekChanges::entered)
			.list();
	}

	@Override
	public List<Entered> unsettled(int limit) {
		return jdbc.sql(UNSETTLED).param("limit", limit).query(StoredWeekChanges::entered).list();
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
		String by = row.getString("entered_by");
		String zone = row.getString("zone");
		Timestamp at = row.getTimestamp("entered_at");
		List<DayKind> days = row.getString("days").chars().mapToObj(letter -> DayKind.of((char) letter)).toList();
		return new Entered(row.getLong("id"),
				new WeekChange(row.getString("calendar"), row.getObject("effective_from", LocalDate.class),
						zone == null ? null : ZoneId.of(zone), days, row.getString("citation")),
				by == null ? null : Actor.of(by), at == null ? null : at.toInstant(), row.getInt("moved"),
				at == null || row.getTimestamp("settled_at") != null);
	}

}
