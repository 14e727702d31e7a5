package org.alongside.clocks;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.Agency;
import org.alongside.calendar.DayKind;
import org.alongside.calendar.WeekChange;
import org.alongside.calendar.WeekChanges;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.Programmes;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changing the usual week of a calendar and where its days begin and end: first what it
 * would do, then doing it. Days before the one it counts from keep what they were.
 */
@Service
@Transactional
public class ChangingWeek {

	private static final int REASON = 400;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2150;

	private final CalendarPreview preview;

	private final WorkingCalendars calendars;

	private final WeekChanges weeks;

	private final Programmes programmes;

	private final AuditLog audit;

	private final FollowingCalendar following;

	private final Agency agency;

	private final Clock clock;

	ChangingWeek(CalendarPreview preview, WorkingCalendars calendars, WeekChanges weeks, Programmes programmes,
			AuditLog audit, FollowingCalendar following, Agency agency, Clock clock) {
		this.preview = preview;
		this.calendars = calendars;
		this.weeks = weeks;
		this.programmes = programmes;
		this.audit = audit;
		this.following = following;
		this.agency = agency;
		this.clock = clock;
	}

	/**
	 * Returns what a change would do to the limits that run now.
	 * @throws RefusedException if it cannot be made
	 */
	@Transactional(readOnly = true)
	public CalendarEffect effect(WeekChange change) {
		check(change);
		return preview.effect(Window.from(change), code -> calendars.with(code, change));
	}

	/**
	 * Makes a change. Due dates after the day it counts from follow in the background.
	 * @throws RefusedException if it cannot be made
	 */
	public void change(WeekChange change, Actor by) {
		check(change);
		weeks.enter(change, by, clock.instant());
		audit.act(by, "calendar.weekChanged", null,
				Map.of("calendar", change.calendar(), "from", change.from().toString(), "days",
						change.days().stream().map(Enum::name).collect(Collectors.joining(" ")), "zone",
						change.zone() == null ? "" : change.zone().getId()));
		following.soon();
	}

	private void check(WeekChange change) {
		List<FieldError> errors = new ArrayList<>();
		if (!change.calendar().equals(WorkingCalendars.AGENCY) && !programmes.known(change.calendar())) {
			errors.add(FieldError.of("calendar", "option"));
		}
		if (change.days().size() != 7 || change.days().stream().allMatch(day -> day == DayKind.CLOSED)) {
			errors.add(FieldError.of("days", "weekClosed"));
		}
		if (change.from().isBefore(agency.dayOf(clock.instant()))) {
			errors.add(FieldError.of("effectiveFrom", "past"));
		}
		else if (change.from().getYear() > LAST_YEAR) {
			errors.add(FieldError.of("effectiveFrom", "calendarYear", FIRST_YEAR, LAST_YEAR));
		}
		if (change.reason().isBlank()) {
			errors.add(FieldError.of("reason", "required"));
		}
		else if (change.reason().length() > REASON) {
			errors.add(FieldError.of("reason", "maxLength", REASON));
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
	}

}
