package org.alongside.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The calendars in their tables. What was read is remembered until the version of the
 * calendars is another one, which every node sees at its next question.
 */
@Component
class StoredCalendars implements WorkingCalendars {

	private static final String VERSION = "select version from calendar_version";

	private static final String WEEKS = """
			select calendar, effective_from, zone, days, basis, citation from calendar_week order by effective_from, id
			""";

	private static final String RULES = """
			select calendar, code, month, day, weekday, nth, moves_off_weekend, half, first_year, last_year, basis,
				citation
			from holiday_rule order by id
			""";

	private static final String CHANGES = """
			select calendar, day, kind, name, reason, effective_from from calendar_change order by id
			""";

	private final JdbcClient jdbc;

	private final Agency agency;

	private final Clock clock;

	private volatile @Nullable Read last;

	StoredCalendars(JdbcClient jdbc, Agency agency, Clock clock) {
		this.jdbc = jdbc;
		this.agency = agency;
		this.clock = clock;
	}

	@Override
	public WorkingCalendar of(@Nullable String programme) {
		return of(programme, clock.instant());
	}

	@Override
	public WorkingCalendar of(@Nullable String programme, Instant at) {
		String code = programme == null ? AGENCY : programme;
		LocalDate today = agency.dayOf(at);
		return read().calendar(code, today, agency.zone());
	}

	@Override
	public WorkingCalendar with(@Nullable String programme, WeekChange change) {
		String code = programme == null ? AGENCY : programme;
		return read().with(change).calendar(code, agency.dayOf(clock.instant()), agency.zone());
	}

	private Read read() {
		long version = jdbc.sql(VERSION).query(Long.class).single();
		Read known = last;
		if (known == null || known.version != version) {
			known = new Read(version, jdbc.sql(WEEKS).query(StoredCalendars::week).list(),
					jdbc.sql(RULES).query(StoredCalendars::rule).list(),
					jdbc.sql(CHANGES).query(StoredDayChanges::change).list());
			last = known;
		}
		return known;
	}

	private static OwnWeek week(ResultSet row, int number) throws SQLException {
		String zone = row.getString("zone");
		return new OwnWeek(row.getString("calendar"),
				Week.of(row.getObject("effective_from", LocalDate.class), zone == null ? null : ZoneId.of(zone),
						row.getString("days"), row.getString("basis"), row.getString("citation")));
	}

	private static WorkingCalendar.Rule rule(ResultSet row, int number) throws SQLException {
		Integer weekday = row.getObject("weekday", Integer.class);
		return new WorkingCalendar.Rule(row.getString("calendar"),
				new HolidayRule(row.getString("code"), row.getInt("month"), row.getObject("day", Integer.class),
						weekday == null ? null : DayOfWeek.of(weekday), row.getInt("nth"),
						row.getBoolean("moves_off_weekend"), row.getBoolean("half") ? DayKind.HALF : DayKind.CLOSED,
						row.getInt("first_year"), row.getObject("last_year", Integer.class), row.getString("basis"),
						row.getString("citation")));
	}

	/**
	 * A week and the calendar it belongs to.
	 */
	private record OwnWeek(String calendar, Week week) {
	}

	/**
	 * What stood in the tables at a version, and the calendars made of it.
	 */
	private static final class Read {

		private static final int REMEMBERED = 200;

		private final long version;

		private final List<OwnWeek> weeks;

		private final List<WorkingCalendar.Rule> rules;

		private final List<DayChange> changes;

		private final Map<String, WorkingCalendar> calendars = new ConcurrentHashMap<>();

		Read(long version, List<OwnWeek> weeks, List<WorkingCalendar.Rule> rules, List<DayChange> changes) {
			this.version = version;
			this.weeks = weeks;
			this.rules = rules;
			this.changes = changes;
		}

		WorkingCalendar calendar(String code, LocalDate today, ZoneId zone) {
			if (calendars.size() > REMEMBERED) {
				calendars.clear();
			}
			return calendars.computeIfAbsent(code + " " + today, key -> make(code, today, zone));
		}

		private WorkingCalendar make(String code, LocalDate today, ZoneId zone) {
			List<Week> usual = weeks(code);
			List<DayChange> inEffect = new ArrayList<>(changes(AGENCY, today));
			if (!code.equals(AGENCY)) {
				inEffect.addAll(changes(code, today));
			}
			return WorkingCalendar.layered(zone, usual,
					rules.stream()
						.filter(rule -> rule.calendar().equals(AGENCY) || rule.calendar().equals(code))
						.toList(),
					inEffect);
		}

		/** A programme keeps the agency's week until it has one of its own. */
		private List<Week> weeks(String code) {
			List<Week> own = own(code);
			if (code.equals(AGENCY) || own.isEmpty()) {
				return own(AGENCY);
			}
			LocalDate first = own.get(0).from();
			return Stream.concat(own(AGENCY).stream().filter(week -> week.from().isBefore(first)), own.stream())
				.toList();
		}

		private List<Week> own(String calendar) {
			return weeks.stream().filter(one -> one.calendar.equals(calendar)).map(OwnWeek::week).toList();
		}

		Read with(WeekChange change) {
			List<OwnWeek> more = new ArrayList<>(weeks);
			more.add(new OwnWeek(change.calendar(), change.week()));
			more.sort(Comparator.comparing(one -> one.week.from()));
			return new Read(version, more, rules, changes);
		}

		private List<DayChange> changes(String calendar, LocalDate today) {
			return changes.stream()
				.filter(one -> one.calendar().equals(calendar) && !one.effectiveFrom().isAfter(today))
				.toList();
		}

	}

}
