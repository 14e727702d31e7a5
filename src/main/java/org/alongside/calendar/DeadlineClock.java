package org.alongside.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock of a time limit: when it started, how long it may run, and what happened to
 * it since. Everything else follows: the due date is never kept, it is worked out.
 *
 * @param start when it started
 * @param limit how long it may run
 * @param events what happened to it, oldest first
 */
public record DeadlineClock(Instant start, TimeLimit limit, List<ClockEvent> events) {

	public DeadlineClock {
		events = List.copyOf(events);
	}

	/** Returns the clock after something more happened. */
	public DeadlineClock then(ClockEvent event) {
		List<ClockEvent> more = new ArrayList<>(events);
		more.add(event);
		return new DeadlineClock(start, limit, more);
	}

	/**
	 * Returns when the time is over by a calendar: the limit, what was added to it, and
	 * what was lost while it rested.
	 * @return the first moment after it, or null while the clock rests
	 */
	public @Nullable Instant due(WorkingCalendar calendar) {
		return suspended() != null ? null : new WorkingDays(calendar).after(start, limit.plus(extended()), rests());
	}

	/** Returns what suspended it, or null when it does not rest. */
	public @Nullable ClockEvent suspended() {
		ClockEvent last = null;
		for (ClockEvent event : events) {
			if (event.kind() == ClockEvent.Kind.SUSPEND) {
				last = event;
			}
			else if (event.kind() == ClockEvent.Kind.RESUME) {
				last = null;
			}
		}
		return last;
	}

	/** Returns what was added in all, in the unit of the limit. */
	public int extended() {
		return extensions().stream().mapToInt(ClockEvent::amount).sum();
	}

	/** Returns what was added and why, oldest first. */
	public List<ClockEvent> extensions() {
		return events.stream().filter(event -> event.kind() == ClockEvent.Kind.EXTEND).toList();
	}

	/**
	 * Returns what it lost while it rested, in halves of the limit's unit; a rest that
	 * goes on is not counted yet.
	 */
	public int halvesLost(WorkingCalendar calendar) {
		return new WorkingDays(calendar).halvesLost(start, limit.unit(), rests());
	}

	private List<Rest> rests() {
		List<Rest> rests = new ArrayList<>();
		Instant since = null;
		for (ClockEvent event : events) {
			if (event.kind() == ClockEvent.Kind.SUSPEND) {
				since = event.at();
			}
			else if (event.kind() == ClockEvent.Kind.RESUME && since != null) {
				rests.add(new Rest(since, event.at()));
				since = null;
			}
		}
		return rests;
	}

}
