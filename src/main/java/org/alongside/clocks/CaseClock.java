package org.alongside.clocks;

import org.alongside.calendar.DeadlineClock;
import org.alongside.calendar.RunningDeadline;

/**
 * The clock of one of a case's open tasks, as a reader may use it.
 *
 * @param deadline the task and its limit
 * @param clock what happened to it
 * @param rule what may be done with it
 * @param halvesLost what it lost while it rested, in halves of the limit's unit
 * @param overdue whether its time is over
 * @param maySuspend whether the reader may suspend it now
 * @param mayResume whether the reader may let it run again now
 * @param mayExtendBy how much the reader may add now, in the unit of the limit
 */
public record CaseClock(RunningDeadline deadline, DeadlineClock clock, ClockRule rule, int halvesLost, boolean overdue,
		boolean maySuspend, boolean mayResume, int mayExtendBy) {

}
