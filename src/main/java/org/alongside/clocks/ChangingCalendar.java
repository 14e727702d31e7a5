package org.alongside.clocks;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.Agency;
import org.alongside.calendar.DayChange;
import org.alongside.calendar.DayChanges;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.Programmes;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changing a day of a calendar: first what it would do, then doing it. The due dates of
 * running limits follow in the background.
 */
@Service
@Transactional
public class ChangingCalendar {

	private static final int NAME = 120;

	private static final int REASON = 500;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2150;

	private final CalendarPreview preview;

	private final WorkingCalendars calendars;

	private final DayChanges changes;

	private final Programmes programmes;

	private final AuditLog audit;

	private final FollowingCalendar following;

	private final Agency agency;

	private final Clock clock;

	ChangingCalendar(CalendarPreview preview, WorkingCalendars calendars, DayChanges changes, Programmes programmes,
			AuditLog audit, FollowingCalendar following, Agency agency, Clock clock) {
		this.preview = preview;
		this.calendars = calendars;
		this.changes = changes;
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
	public CalendarEffect effect(DayChange change) {
		check(change);
		Instant effective = agency.startOf(change.effectiveFrom());
		Instant now = clock.instant();
		return preview.effect(Window.around(change),
				code -> calendars.of(code, effective.isAfter(now) ? effective : now).with(change));
	}

	/**
	 * Makes a change. Due dates follow in the background, from the day it takes effect.
	 * @throws RefusedException if it cannot be made
	 */
	public void change(DayChange change, Actor by) {
		check(change);
		changes.enter(change, by, clock.instant());
		audit.act(by, "calendar.changed", null, Map.of("calendar", change.calendar(), "day", change.day().toString(),
				"kind", change.kind().code(), "effectiveFrom", change.effectiveFrom().toString()));
		following.soon();
	}

	private void check(DayChange change) {
		List<FieldError> errors = new ArrayList<>();
		if (!change.calendar().equals(WorkingCalendars.AGENCY) && !programmes.known(change.calendar())) {
			errors.add(FieldError.of("calendar", "option"));
		}
		if (change.day().getYear() < FIRST_YEAR || change.day().getYear() > LAST_YEAR) {
			errors.add(FieldError.of("day", "calendarYear", FIRST_YEAR, LAST_YEAR));
		}
		LocalDate today = agency.dayOf(clock.instant());
		if (change.effectiveFrom().isBefore(today)) {
			errors.add(FieldError.of("effectiveFrom", "past"));
		}
		else if (change.effectiveFrom().getYear() > LAST_YEAR) {
			errors.add(FieldError.of("effectiveFrom", "calendarYear", FIRST_YEAR, LAST_YEAR));
		}
		text(errors, "name", change.name(), NAME);
		text(errors, "reason", change.reason(), REASON);
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
	}

	private static void text(List<FieldError> errors, String field, String text, int longest) {
		if (text.isBlank()) {
			errors.add(FieldError.of(field, "required"));
		}
		else if (text.length() > longest) {
			errors.add(FieldError.of(field, "maxLength", longest));
		}
	}

}
