package org.alongside.clocks;

import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds out what a change of a calendar would do to the limits that run now.
 */
@Component
class CalendarPreview {

	private static final int PAGE = 500;

	private static final int LOOKED_AT = 10_000;

	private static final int SHOWN = 50;

	private final RunningDeadlines deadlines;

	private final ClockBook book;

	CalendarPreview(RunningDeadlines deadlines, ClockBook book) {
		this.deadlines = deadlines;
		this.book = book;
	}

	/**
	 * Returns what would move.
	 * @param window the limits it can touch
	 * @param changed the changed calendar of each programme
	 */
	CalendarEffect effect(Window window, Function<String, WorkingCalendar> changed) {
		Map<String, WorkingCalendar> known = new HashMap<>();
		List<CalendarEffect.Moved> first = new ArrayList<>();
		int moved = 0;
		int looked = 0;
		RunningDeadlines.Key after = window.first();
		while (looked < LOOKED_AT) {
			List<RunningDeadline> page = window.page(deadlines, after, PAGE);
			Map<String, DeadlineClock> clocks = book.clocks(page);
			for (RunningDeadline one : page) {
				Instant before = one.due();
				Instant due = clocks.get(one.taskId()).due(known.computeIfAbsent(one.programme(), changed));
				if (before != null && due != null && !due.equals(before)) {
					moved++;
					if (first.size() < SHOWN) {
						first.add(new CalendarEffect.Moved(one.caseNumber(), one.process(), one.key(), one.name(),
								before, due));
					}
				}
			}
			looked += page.size();
			if (page.size() < PAGE) {
				return new CalendarEffect(moved, false, List.copyOf(first));
			}
			after = Window.after(page);
		}
		return new CalendarEffect(moved, true, List.copyOf(first));
	}

}
