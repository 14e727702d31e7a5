package org.alongside.clocks.web;

import org.alongside.calendar.DayChanges;
import org.alongside.calendar.DayKind;
import org.alongside.calendar.DueText;
import org.alongside.calendar.Holiday;
import org.alongside.calendar.Week;
import org.alongside.calendar.WeekChange;
import org.alongside.calendar.WeekChanges;
import org.alongside.calendar.WorkingCalendar;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.TaskNames;
import org.alongside.clocks.CalendarEffect;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Says calendars in the reader's language.
 */
@Component
class CalendarTexts {

	private static final int CHANGES = 50;

	private final WorkingCalendars calendars;

	private final DayChanges changes;

	private final WeekChanges weeks;

	private final DueText dueTexts;

	private final TaskNames tasks;

	private final StaffDirectory staff;

	private final MessageSource messages;

	private final Clock clock;

	CalendarTexts(WorkingCalendars calendars, DayChanges changes, WeekChanges weeks, DueText dueTexts, TaskNames tasks,
			StaffDirectory staff, MessageSource messages, Clock clock) {
		this.calendars = calendars;
		this.changes = changes;
		this.weeks = weeks;
		this.dueTexts = dueTexts;
		this.tasks = tasks;
		this.staff = staff;
		this.messages = messages;
		this.clock = clock;
	}

	Shown year(@Nullable String code, int year, StaffProfile reader) {
		String own = code == null ? WorkingCalendars.AGENCY : code;
		WorkingCalendar calendar = calendars.of(own);
		Locale locale = reader.locale();
		LocalDate today = calendar.dayOf(clock.instant());
		LocalDate day = today.getYear() == year ? today : LocalDate.of(year, 1, 1);
		Week week = calendar.week(day);
		return new Shown(calendar.zone(day).getId(), week(week, locale), week.basis(), week.citation(),
				calendar.holidays(year).stream().map(one -> row(one, own, locale)).toList(),
				changes.newest(own, CHANGES).stream().map(one -> row(one, reader)).toList());
	}

	/** Returns the kinds of the days of the week that counts today. */
	List<String> usual(String code) {
		WorkingCalendar calendar = calendars.of(code);
		return calendar.week(calendar.dayOf(clock.instant())).days().stream().map(CalendarTexts::code).toList();
	}

	List<String> weekdays(Locale locale) {
		return Arrays.stream(DayOfWeek.values())
			.map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
			.toList();
	}

	/** Returns the weeks of a calendar, newest first. */
	List<WeekRow> weeks(String code, StaffProfile reader) {
		return weeks.newest(code, CHANGES).stream().map(one -> row(one, reader)).toList();
	}

	Effect effect(CalendarEffect effect, StaffProfile reader) {
		return new Effect(effect.moved(), effect.more(),
				effect.first()
					.stream()
					.map(one -> new Moved(one.caseNumber(),
							tasks.name(one.process() + "/" + one.key(), one.name(), reader.locale()),
							dueTexts.day(one.before(), reader.zone(), reader.locale()),
							dueTexts.day(one.after(), reader.zone(), reader.locale())))
					.toList());
	}

	private List<WeekDay> week(Week week, Locale locale) {
		return Arrays.stream(DayOfWeek.values())
			.map(day -> new WeekDay(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
					code(week.days().get(day.getValue() - 1))))
			.toList();
	}

	private HolidayRow row(Holiday one, String calendar, Locale locale) {
		String name = one.code() == null ? one.name() : messages.getMessage("holiday." + one.code(), null, locale);
		return new HolidayRow(one.day().toString(), said(one.day(), locale),
				one.day().getDayOfWeek().getDisplayName(TextStyle.FULL, locale), name == null ? "" : name,
				code(one.kind()), one.basis(), one.citation(), !one.calendar().equals(calendar));
	}

	private ChangeRow row(DayChanges.Entered one, StaffProfile reader) {
		String who = staff.nameOf(one.by().reference());
		return new ChangeRow(said(one.change().day(), reader.locale()), one.change().kind().code(), one.change().name(),
				one.change().reason(), said(one.change().effectiveFrom(), reader.locale()), who == null ? "?" : who,
				dueTexts.moment(one.at(), reader.zone(), reader.locale()), one.moved(), one.settled() != null);
	}

	private WeekRow row(WeekChanges.Entered one, StaffProfile reader) {
		WeekChange change = one.change();
		List<WeekDay> days = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			days.add(new WeekDay(day.getDisplayName(TextStyle.SHORT_STANDALONE, reader.locale()),
					code(change.days().get(day.getValue() - 1))));
		}
		return new WeekRow(said(change.from(), reader.locale()), change.zone() == null ? null : change.zone().getId(),
				days, change.reason(), one.by() == null ? null : staff.nameOf(one.by().reference()),
				one.at() == null ? null : dueTexts.moment(one.at(), reader.zone(), reader.locale()), one.moved(),
				one.settled());
	}

	private static String said(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
	}

	private static String code(DayKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A year of a calendar in words.
	 */
	record Shown(String zone, List<WeekDay> week, String basis, String citation, List<HolidayRow> holidays,
			List<ChangeRow> changes) {
	}

	/**
	 * A day of the usual week.
	 */
	record WeekDay(String name, String kind) {
	}

	/**
	 * A holiday.
	 *
	 * @param inherited whether it comes from the agency's calendar
	 */
	record HolidayRow(String day, String said, String weekday, String name, String kind, String basis, String citation,
			boolean inherited) {
	}

	/**
	 * A change that was made.
	 */
	record ChangeRow(String day, String kind, String name, String reason, String effectiveFrom, String who,
			DueText.Moment at, int moved, boolean settled) {
	}

	/**
	 * A usual week.
	 *
	 * @param zone where its days begin and end, or null when it says nothing
	 * @param who who entered it, or null when it was there from the beginning
	 */
	record WeekRow(String from, @Nullable String zone, List<WeekDay> days, String reason, @Nullable String who,
			DueText.@Nullable Moment at, int moved, boolean settled) {
	}

	/**
	 * What a change would do.
	 */
	record Effect(int moved, boolean more, List<Moved> first) {
	}

	/**
	 * A due date that would move.
	 */
	record Moved(String caseNumber, String task, DueText.Moment before, DueText.Moment after) {
	}

}
