package org.alongside.clocks.web;

import org.alongside.calendar.Agency;
import org.alongside.calendar.DayChange;
import org.alongside.calendar.DayChanges;
import org.alongside.calendar.DayKind;
import org.alongside.calendar.Holiday;
import org.alongside.calendar.Week;
import org.alongside.calendar.WeekChange;
import org.alongside.calendar.WeekChanges;
import org.alongside.calendar.WorkingCalendar;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.Programmes;
import org.alongside.clocks.CalendarEffect;
import org.alongside.clocks.ChangingCalendar;
import org.alongside.clocks.ChangingWeek;
import org.alongside.shared.Actor;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The working calendars over HTTP: reading them, seeing what a change would do, and
 * making it. Days are ISO 8601; kinds of days are {@code working}, {@code half} and
 * {@code closed}.
 */
@RestController
class CalendarApi {

	private static final int CHANGES = 50;

	private final WorkingCalendars calendars;

	private final DayChanges days;

	private final WeekChanges weeks;

	private final ChangingCalendar changingDays;

	private final ChangingWeek changingWeek;

	private final Programmes programmes;

	private final Agency agency;

	private final Clock clock;

	CalendarApi(WorkingCalendars calendars, DayChanges days, WeekChanges weeks, ChangingCalendar changingDays,
			ChangingWeek changingWeek, Programmes programmes, Agency agency, Clock clock) {
		this.calendars = calendars;
		this.days = days;
		this.weeks = weeks;
		this.changingDays = changingDays;
		this.changingWeek = changingWeek;
		this.programmes = programmes;
		this.agency = agency;
		this.clock = clock;
	}

	/** Returns the codes of the calendars: the agency's and each programme's. */
	@GetMapping("/api/calendars")
	List<String> list() {
		return Stream.concat(Stream.of(WorkingCalendars.AGENCY), programmes.codes().stream()).toList();
	}

	/**
	 * Returns a calendar: its weeks, the holidays of a year as they count now, and the
	 * newest changes, at most 50 of each kind.
	 * @param year a year from 2000 to 2150; the present one when not given
	 */
	@GetMapping("/api/calendars/{calendar}")
	CalendarView calendar(@PathVariable String calendar, @RequestParam(required = false) @Nullable String year) {
		require(calendar);
		LocalDate today = agency.dayOf(clock.instant());
		int of = year == null ? today.getYear() : CalendarController.number(year);
		WorkingCalendar found = calendars.of(calendar);
		LocalDate day = today.getYear() == of ? today : LocalDate.of(of, 1, 1);
		Week week = found.week(day);
		return new CalendarView(calendar, of, found.zone(day).getId(),
				new WeekView(week.from(), week.zone() == null ? null : week.zone().getId(), codes(week.days()),
						week.citation(), null),
				found.holidays(of).stream().map(CalendarApi::view).toList(),
				days.newest(calendar, CHANGES).stream().map(CalendarApi::view).toList(),
				weeks.newest(calendar, CHANGES).stream().map(CalendarApi::view).toList());
	}

	/** Returns what a change of a day would do; nothing is changed. */
	@PostMapping("/api/calendars/{calendar}/days/preview")
	CalendarEffect previewDay(@PathVariable String calendar, @RequestBody DayAct act) {
		return changingDays.effect(act.of(require(calendar)));
	}

	/** Changes a day; due dates follow in the background. */
	@PostMapping("/api/calendars/{calendar}/days")
	CalendarView changeDay(@SignedIn StaffProfile me, @PathVariable String calendar, @RequestBody DayAct act) {
		DayChange change = act.of(require(calendar));
		changingDays.change(change, Actor.person(me.id()));
		return calendar(calendar, String.valueOf(change.day().getYear()));
	}

	/** Returns what a change of the usual week would do; nothing is changed. */
	@PostMapping("/api/calendars/{calendar}/week/preview")
	CalendarEffect previewWeek(@PathVariable String calendar, @RequestBody WeekAct act) {
		return changingWeek.effect(act.of(require(calendar)));
	}

	/** Changes the usual week; due dates follow in the background. */
	@PostMapping("/api/calendars/{calendar}/week")
	CalendarView changeWeek(@SignedIn StaffProfile me, @PathVariable String calendar, @RequestBody WeekAct act) {
		changingWeek.change(act.of(require(calendar)), Actor.person(me.id()));
		return calendar(calendar, null);
	}

	private String require(String calendar) {
		if (!list().contains(calendar)) {
			throw new NotFoundException("Calendar");
		}
		return calendar;
	}

	private static HolidayView view(Holiday one) {
		return new HolidayView(one.day(), code(one.kind()), one.code(), one.name(), one.basis(), one.citation(),
				one.calendar());
	}

	private static DayView view(DayChanges.Entered one) {
		DayChange change = one.change();
		return new DayView(change.day(), change.kind().code(), change.name(), change.reason(), change.effectiveFrom(),
				one.moved(), one.settled() != null);
	}

	private static WeekView view(WeekChanges.Entered one) {
		WeekChange change = one.change();
		return new WeekView(change.from(), change.zone() == null ? null : change.zone().getId(), codes(change.days()),
				change.reason(), one.settled());
	}

	private static List<String> codes(List<DayKind> kinds) {
		return kinds.stream().map(CalendarApi::code).toList();
	}

	private static String code(DayKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A change of a day.
	 *
	 * @param kind {@code closed}, {@code half}, or {@code usual} to take a holiday away
	 */
	record DayAct(@Nullable String day, @Nullable String kind, @Nullable String name, @Nullable String reason,
			@Nullable String effectiveFrom) {

		/**
		 * Returns the change.
		 * @throws RefusedException if something is not written as it must be
		 */
		DayChange of(String calendar) {
			return new ChangeForm(calendar, day, kind, name, reason, effectiveFrom).change();
		}

	}

	/**
	 * A change of the usual week.
	 *
	 * @param days kinds of the days, Monday to Sunday
	 * @param zone where days begin and end, or null to leave that as it is
	 */
	record WeekAct(@Nullable List<@Nullable String> days, @Nullable String zone, @Nullable String reason,
			@Nullable String effectiveFrom) {

		/**
		 * Returns the change.
		 * @throws RefusedException if something is not written as it must be
		 */
		WeekChange of(String calendar) {
			List<String> kinds = days == null ? null : days.stream().map(String::valueOf).toList();
			return new WeekForm(calendar, kinds, zone, reason, effectiveFrom).change();
		}

	}

	/**
	 * A calendar in a year.
	 */
	record CalendarView(String calendar, int year, String zone, WeekView week, List<HolidayView> holidays,
			List<DayView> dayChanges, List<WeekView> weekChanges) {
	}

	/**
	 * A usual week.
	 *
	 * @param settled whether due dates have followed it, or null where nothing had to
	 */
	record WeekView(LocalDate effectiveFrom, @Nullable String zone, List<String> days, String reason,
			@Nullable Boolean settled) {
	}

	/**
	 * A day that is not worked as its weekday is.
	 */
	record HolidayView(LocalDate day, String kind, @Nullable String code, @Nullable String name, String basis,
			String citation, String calendar) {
	}

	/**
	 * A change of a day that was made.
	 */
	record DayView(LocalDate day, String kind, String name, String reason, LocalDate effectiveFrom, int moved,
			boolean settled) {
	}

}
