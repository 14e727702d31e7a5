package org.alongside.clocks;

import org.alongside.calendar.DayChange;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WorkingCalendars;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The running limits that a changed day can touch: those that started before it was over
 * and are due after it began, wherever on earth its days begin.
 *
 * @param programme code of the programme, or null for all
 * @param start only what is due from here on
 * @param end only what started before
 */
record Window(@Nullable String programme, Instant start, Instant end) {

	static Window around(DayChange change) {
		String programme = change.calendar().equals(WorkingCalendars.AGENCY) ? null : change.calendar();
		return new Window(programme, change.day().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
				change.day().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	RunningDeadlines.Key first() {
		return new RunningDeadlines.Key(start, "");
	}

	static RunningDeadlines.Key after(List<RunningDeadline> page) {
		RunningDeadline last = page.get(page.size() - 1);
		return new RunningDeadlines.Key(Objects.requireNonNull(last.due()), last.taskId());
	}

}
