package org.alongside.clocks;

import org.alongside.calendar.ClockStarts;
import org.alongside.calendar.DeadlineContinued;
import org.alongside.calendar.DueDateChanged;
import org.alongside.calendar.RunningDeadlines;
import org.alongside.calendar.WorkingCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit that has run before goes on as it stood: with its start, what was added and
 * what it lost.
 */
@Component
class ContinuingClocks implements ClockStarts {

	private final ClockBook clocks;

	private final RunningDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	ContinuingClocks(ClockBook clocks, RunningDeadlines deadlines, WorkingCalendars calendars,
			ApplicationEventPublisher events) {
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.events = events;
	}

	@Override
	public Optional<Instant> of(String taskId) {
		return clocks.start(taskId);
	}

	@EventListener
	void on(DeadlineContinued continued) {
		deadlines.lock(continued.taskId()).ifPresent(deadline -> {
			if (continued.before() != null) {
				clocks.goOn(deadline, continued.before());
			}
			Instant due = clocks.clock(deadline).due(calendars.of(deadline.programme()));
			if (!Objects.equals(due, deadline.due())) {
				events.publishEvent(new DueDateChanged(deadline.taskId(), due));
			}
		});
	}

}
