package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are worked, and where they begin and end: the usual week, the holidays that
 * come back every year, and what people changed on single days. Holidays are worked out
 * by rule for whatever year is asked for. Immutable.
 */
public final class WorkingCalendar {

	private final ZoneId zone;

	private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();

	private final TreeMap<LocalDate, ZoneId> zones = new TreeMap<>();

	private final List<Rule> rules;

	private final Map<LocalDate, DayChange> changes;

	private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

	private WorkingCalendar(ZoneId zone, Map<LocalDate, Week> weeks, List<Rule> rules,
			Map<LocalDate, DayChange> changes) {
		this.zone = zone;
		this.weeks.putAll(weeks);
		weeks.forEach((from, week) -> {
			if (week.zone() != null) {
				zones.put(from, week.zone());
			}
		});
		this.rules = List.copyOf(rules);
		this.changes = Map.copyOf(changes);
	}

	/**
	 * Creates a calendar.
	 * @param zone where its days begin and end until a week says otherwise
	 * @param weeks the usual weeks; the earliest also counts for the days before it
	 * @param rules the holidays that come back
	 * @param changes changes of single days in the order in which they count: a later one
	 * replaces an earlier one of the same day
	 * @throws IllegalArgumentException if there is no week
	 */
	public static WorkingCalendar of(ZoneId zone, List<Week> weeks, List<HolidayRule> rules, List<DayChange> changes) {
		return layered(zone, weeks, rules.stream().map(rule -> new Rule(WorkingCalendars.AGENCY, rule)).toList(),
				changes);
	}

	static WorkingCalendar layered(ZoneId zone, List<Week> weeks, List<Rule> rules, List<DayChange> changes) {
		if (weeks.isEmpty()) {
			throw new IllegalArgumentException("A calendar has a usual week");
		}
		Map<LocalDate, Week> byDay = new HashMap<>();
		weeks.forEach(week -> byDay.put(week.from(), week));
		Map<LocalDate, DayChange> last = new HashMap<>();
		changes.forEach(change -> last.put(change.day(), change));
		return new WorkingCalendar(zone, byDay, rules, last);
	}

	/**
	 * Returns this calendar with a day changed. A change for the agency leaves a day as
	 * it is that a programme has changed for itself.
	 */
	public WorkingCalendar with(DayChange change) {
		DayChange known = changes.get(change.day());
		if (known != null && !known.calendar().equals(WorkingCalendars.AGENCY)
				&& change.calendar().equals(WorkingCalendars.AGENCY)) {
			return this;
		}
		Map<LocalDate, DayChange> changed = new HashMap<>(changes);
		changed.put(change.day(), change);
		return new WorkingCalendar(zone, weeks, rules, changed);
	}

	/** Returns where a day begins. */
	public ZoneId zone(LocalDate day) {
		Map.Entry<LocalDate, ZoneId> found = zones.floorEntry(day);
		return found == null ? zone : found.getValue();
	}

	/** Returns the first moment of a day; the day before ends then, wherever it began. */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone(day)).toInstant();
	}

	/** Returns the day that a moment belongs to. */
	public LocalDate dayOf(Instant at) {
		LocalDate day = at.atZone(zone).toLocalDate();
		while (at.isBefore(startOf(day))) {
			day = day.minusDays(1);
		}
		while (!at.isBefore(startOf(day.plusDays(1)))) {
			day = day.plusDays(1);
		}
		return day;
	}

	/** Returns the usual week that a day belongs to. */
	public Week week(LocalDate day) {
		Map.Entry<LocalDate, Week> week = weeks.floorEntry(day);
		return week == null ? weeks.firstEntry().getValue() : week.getValue();
	}

	/** Returns how much of a day is worked. */
	public DayKind kind(LocalDate day) {
		DayKind usual = week(day).kind(day);
		DayChange change = changes.get(day);
		if (change != null) {
			return change.apply(usual);
		}
		Holiday holiday = kept(day.getYear()).get(day);
		return holiday == null ? usual : usual.orLess(holiday.kind());
	}

	/**
	 * Returns the days of a year that are not worked as their weekday is, in order.
	 */
	public List<Holiday> holidays(int year) {
		Map<LocalDate, Holiday> found = new TreeMap<>(kept(year));
		changes.values().stream().filter(change -> change.day().getYear() == year).forEach(change -> {
			if (change.kind() == DayChange.Kind.USUAL) {
				found.remove(change.day());
			}
			else {
				found.put(change.day(), new Holiday(change.day(), kind(change.day()), null, change.name(), "default",
						change.reason(), change.calendar()));
			}
		});
		return List.copyOf(found.values());
	}

	/** Returns the change of a day that counts, or null when nobody changed it. */
	@Nullable DayChange change(LocalDate day) {
		return changes.get(day);
	}

	private Map<LocalDate, Holiday> kept(int year) {
		return years.computeIfAbsent(year, this::workedOut);
	}

	private Map<LocalDate, Holiday> workedOut(int year) {
		Map<LocalDate, Holiday> found = new HashMap<>();
		for (Rule one : rules) {
			HolidayRule rule = one.rule();
			for (int of = year - 1; of <= year + 1; of++) {
				rule.keptFor(of)
					.filter(day -> day.getYear() == year)
					.ifPresent(day -> found.merge(day, new Holiday(day, rule.kind(), rule.code(), null, rule.basis(),
							rule.citation(), one.calendar()), (a, b) -> a.kind().compareTo(b.kind()) <= 0 ? a : b));
			}
		}
		return Map.copyOf(found);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WorkingCalendar that && zone.equals(that.zone) && weeks.equals(that.weeks)
				&& rules.equals(that.rules) && changes.equals(that.changes);
	}

	@Override
	public int hashCode() {
		return Objects.hash(zone, weeks, rules, changes);
	}

	/**
	 * A rule and the calendar it belongs to.
	 */
	record Rule(String calendar, HolidayRule rule) {
	}

}
