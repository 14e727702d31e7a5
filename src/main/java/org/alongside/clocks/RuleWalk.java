package org.alongside.clocks;

import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.Overdue;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WorkingCalendar;
import org.alongside.calendar.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Walks the running limits that a change of the rules touches: kind by kind, and only the
 * kinds to which the versions say different things.
 */
@Component
class RuleWalk {

	private static final int PAGE = 500;

	/** A limit that began while the version was deployed may go by the one before. */
	private static final Duration A_WHILE = Duration.ofMinutes(1);

	private final RunningDeadlines deadlines;

	private final ClockBook book;

	private final RuleVersions versions;

	private final WorkingCalendars calendars;

	private final Clock clock;

	RuleWalk(RunningDeadlines deadlines, ClockBook book, RuleVersions versions, WorkingCalendars calendars,
			Clock clock) {
		this.deadlines = deadlines;
		this.book = book;
		this.versions = versions;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Finds limits that a change touches.
	 * @param from where to begin
	 * @param found at most about so many
	 * @param looked after looking at about so many
	 */
	Found find(RuleChange change, Place from, int found, int looked) {
		List<RunningDeadlines.Kind> kinds = kinds(change);
		List<Touched> touched = new ArrayList<>();
		Map<String, WorkingCalendar> known = new HashMap<>();
		int seen = 0;
		RunningDeadlines.Key after = from.after();
		for (int index = from.kind(); index < kinds.size(); index++) {
			RunningDeadlines.Kind kind = kinds.get(index);
			List<RunningDeadline> page;
			do {
				page = deadlines.of(kind, after, Math.min(PAGE, found));
				Map<String, DeadlineClock> clocks = book.clocks(page);
				for (RunningDeadline one : page) {
					Touched hit = touched(change, kind, one, clocks.get(one.taskId()), known);
					if (hit != null) {
						touched.add(hit);
					}
					after = RunningDeadlines.Key.of(one);
					seen++;
					if (touched.size() >= found) {
						return new Found(touched, new Place(index, after));
					}
				}
				if (seen >= looked) {
					return new Found(touched, new Place(index, after));
				}
			}
			while (!page.isEmpty());
			after = RunningDeadlines.Key.FIRST;
		}
		return new Found(touched, null);
	}

	/** Looks at one limit again; returns null when the change does not touch it. */
	@Nullable Touched again(RuleChange change, RunningDeadlines.Kind kind, RunningDeadline one) {
		return touched(change, kind, one, book.clock(one), new HashMap<>());
	}

	private List<RunningDeadlines.Kind> kinds(RuleChange change) {
		return deadlines.kinds().stream().filter(kind -> versions.differ(change, kind)).toList();
	}

	private @Nullable Touched touched(RuleChange change, RunningDeadlines.Kind kind, RunningDeadline one,
			DeadlineClock runs, Map<String, WorkingCalendar> known) {
		if (one.start().isAfter(change.since().plus(A_WHILE))) {
			return null;
		}
		boolean limits = change.decision().equals(RuleChange.DEADLINES);
		RunningRule before = limits ? LimitRule.of(one)
				: versions.rule(change.decision(), change.from(), kind, one.basis());
		RunningRule after = versions.rule(change.decision(), change.to(), kind, one.basis());
		if (before == null || after == null || after.equals(before)) {
			return null;
		}
		if (!(after instanceof LimitRule rule)) {
			return new Touched(one, kind, before, after, one.due(), false, false);
		}
		boolean stays = runs.extended() > 0 && rule.limit().unit() != one.limit().unit();
		Instant due = stays ? one.due() : new DeadlineClock(runs.start(), rule.limit(), runs.events())
			.due(known.computeIfAbsent(one.programme(), calendars::of));
		Instant now = clock.instant();
		return new Touched(one, kind, before, after, due, stays, Overdue.is(due, now) && !Overdue.is(one.due(), now));
	}

	/**
	 * A place on the walk.
	 *
	 * @param kind number of the kind, from 0
	 * @param after the place among the limits of that kind
	 */
	record Place(int kind, RunningDeadlines.Key after) {

		static final Place FIRST = new Place(0, RunningDeadlines.Key.FIRST);

		/** Reads a place as it stands in an address; what is not one is the first. */
		static Place of(@Nullable String text) {
			String[] parts = Objects.requireNonNullElse(text, "").split("~");
			try {
				return parts.length == 3
						? new Place(Integer.parseInt(parts[0]),
								new RunningDeadlines.Key(
										parts[1].equals("none") ? Instant.MAX : Instant.parse(parts[1]), parts[2]))
						: FIRST;
			}
			catch (java.time.DateTimeException | NumberFormatException problem) {
				return FIRST;
			}
		}

		@Override
		public String toString() {
			return kind + "~" + (after.due().equals(Instant.MAX) ? "none" : after.due()) + "~" + after.taskId();
		}

	}

	/**
	 * What was found.
	 *
	 * @param touched the limits
	 * @param next where to go on, or null at the end
	 */
	record Found(List<Touched> touched, @Nullable Place next) {

	}

}
