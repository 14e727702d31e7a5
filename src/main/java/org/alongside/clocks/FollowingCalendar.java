package org.alongside.clocks;

import org.alongside.calendar.Agency;
import org.alongside.calendar.DayChanges;
import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.RunningDeadline;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WeekChanges;
import org.alongside.calendar.WorkingCalendar;
import org.alongside.calendar.WorkingCalendars;
import org.alongside.cases.CaseActs;
import org.alongside.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Lets the due dates of running limits follow a changed calendar, in small transactions.
 * A limit that began in the same moment may still have been counted by the old calendar,
 * so a change is settled by a walk that began a while after it took effect. Walking twice
 * does no harm: what is right already is left alone, so any node may do it at any time.
 */
@Component
class FollowingCalendar {

	private static final Logger log = LoggerFactory.getLogger(FollowingCalendar.class);

	private static final Actor CALENDAR = Actor.automatic("calendar");

	private static final Duration A_WHILE = Duration.ofMinutes(1);

	private static final int PAGE = 200;

	private static final int CHANGES = 20;

	private final RunningDeadlines deadlines;

	private final ClockBook book;

	private final WorkingCalendars calendars;

	private final DayChanges changes;

	private final WeekChanges weeks;

	private final CaseActs acts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TaskScheduler scheduler;

	private final Agency agency;

	private final Clock clock;

	FollowingCalendar(RunningDeadlines deadlines, ClockBook book, WorkingCalendars calendars, DayChanges changes,
			WeekChanges weeks, CaseActs acts, ApplicationEventPublisher events, TransactionTemplate transaction,
			TaskScheduler scheduler, Agency agency, Clock clock) {
		this.deadlines = deadlines;
		this.book = book;
		this.calendars = calendars;
		this.changes = changes;
		this.weeks = weeks;
		this.acts = acts;
		this.events = events;
		this.transaction = transaction;
		this.scheduler = scheduler;
		this.agency = agency;
		this.clock = clock;
	}

	/** Follows as soon as the current transaction is committed. */
	void soon() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				scheduler.schedule(FollowingCalendar.this::follow, clock.instant());
			}
		});
	}

	/** Follows every change that is in effect and not settled. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
	void follow() {
		LocalDate today = agency.dayOf(clock.instant());
		changes.unsettled(today, CHANGES)
			.forEach(one -> follow(new Followed("day " + one.id(), Window.around(one.change()),
					one.change().name() + " – " + one.change().reason(),
					later(one.at(), agency.startOf(one.change().effectiveFrom())),
					more -> changes.moved(one.id(), more), at -> changes.settled(one.id(), at))));
		weeks.unsettled(CHANGES)
			.forEach(one -> follow(new Followed("week " + one.id(), Window.from(one.change()), one.change().reason(),
					Objects.requireNonNull(one.at()), more -> weeks.moved(one.id(), more),
					at -> weeks.settled(one.id(), at))));
	}

	private void follow(Followed change) {
		Instant began = clock.instant();
		RunningDeadlines.Key after = change.window().first();
		int moved = 0;
		while (true) {
			List<RunningDeadline> page = change.window().page(deadlines, after, PAGE);
			if (page.isEmpty()) {
				break;
			}
			moved += Objects.requireNonNull(transaction.execute(status -> follow(change, page)));
			after = Window.after(page);
		}
		if (!began.isBefore(change.since().plus(A_WHILE))) {
			change.settled().accept(clock.instant());
		}
		if (moved > 0) {
			log.info("{} due dates followed the change of the calendar, {}", moved, change.name());
		}
	}

	private int follow(Followed change, List<RunningDeadline> page) {
		Map<String, DeadlineClock> clocks = book.clocks(page);
		Map<String, WorkingCalendar> known = new HashMap<>();
		int moved = 0;
		for (RunningDeadline one : page) {
			WorkingCalendar calendar = known.computeIfAbsent(one.programme(), calendars::of);
			if (!Objects.equals(clocks.get(one.taskId()).due(calendar), one.due())
					&& move(one.taskId(), change.why())) {
				moved++;
			}
		}
		if (moved > 0) {
			change.moved().accept(moved);
		}
		return moved;
	}

	/** Looks again, now that nobody else can change the task. */
	private boolean move(String taskId, String why) {
		RunningDeadline one = deadlines.lock(taskId).orElse(null);
		if (one == null || one.due() == null) {
			return false;
		}
		WorkingCalendar calendar = calendars.of(one.programme());
		Instant due = book.clock(one).due(calendar);
		if (due == null || due.equals(one.due())) {
			return false;
		}
		events.publishEvent(new DueDateChanged(taskId, due));
		String step = one.process() + "/" + one.key();
		acts.record(one.caseId(), CALENDAR, "clock.moved",
				Map.of("task", one.name(), "step", step, "dueBefore", one.due().toString(), "due", due.toString()), why,
				Map.of("task", step, "dueBefore", one.due().toString(), "due", due.toString()), clock.instant());
		return true;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * A change that due dates follow.
	 *
	 * @param name what the log calls it
	 * @param window the limits it can touch
	 * @param why what the timelines say
	 * @param since from when on it is in effect
	 * @param moved is told how many moved
	 * @param settled is told when all have followed
	 */
	private record Followed(String name, Window window, String why, Instant since, IntConsumer moved,
			Consumer<Instant> settled) {
	}

}
