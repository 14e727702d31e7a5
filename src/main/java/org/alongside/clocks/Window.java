package org.alongside.clocks;

import org.alongside.calendar.DayChange;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WeekChange;
import org.alongside.calendar.WorkingCalendars;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The running limits that a change of a calendar can touch: those that started before
 * what changed was over and are due after it began, wherever on earth its days begin.
 *
 * @param programme code of the programme, or null for all
 * @param start only what is due from here on
 * @param end only what started before
 * @param calendarDays whether limits in calendar days are touched as well
 */
record Window(@Nullable String programme, Instant start, Instant end, boolean calendarDays) {

	private static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

	static Window around(DayChange change) {
		return new Window(programme(change.calendar()), dayBefore(change.day()),
				change.day().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(), false);
	}

	/** A week has no end; only where its days begin and end matters to calendar days. */
	static Window from(WeekChange change) {
		return new Window(programme(change.calendar()), dayBefore(change.from()), NO_END, change.zone() != null);
	}

	RunningDeadlines.Key first() {
		return new RunningDeadlines.Key(start, "");
	}

	/** Returns limits by their due date. */
	List<RunningDeadline> page(RunningDeadlines deadlines, RunningDeadlines.Key after, int limit) {
		return calendarDays ? deadlines.inDays(programme, end, after, limit)
				: deadlines.inWorkingDays(programme, end, after, limit);
	}

	static RunningDeadlines.Key after(List<RunningDeadline> page) {
		RunningDeadline last = page.get(page.size() - 1);
		return new RunningDeadlines.Key(Objects.requireNonNull(last.due()), last.taskId());
	}

	private static @Nullable String programme(String calendar) {
		return calendar.equals(WorkingCalendars.AGENCY) ? null : calendar;
	}

	private static Instant dayBefore(LocalDate day) {
		return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
