package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What people changed on single days. Nothing is taken back: a day is changed again.
 */
public interface DayChanges {

	/** Enters a change in the current transaction; the calendars count by it at once. */
	void enter(DayChange change, Actor by, Instant at);

	/** Returns the changes of a calendar, newest first. */
	List<Entered> newest(String calendar, int limit);

	/**
	 * Returns changes in effect that due dates have not followed yet, oldest first.
	 * @param today the day it is where the agency is
	 */
	List<Entered> unsettled(LocalDate today, int limit);

	/** Adds to the number of due dates a change moved. */
	void moved(long id, int more);

	/** Every due date has followed the change. */
	void settled(long id, Instant at);

	/**
	 * A change as it was entered.
	 *
	 * @param id its number
	 * @param change the change
	 * @param by who entered it
	 * @param at when it was entered
	 * @param moved how many due dates it moved so far
	 * @param settled when all due dates had followed it, or null
	 */
	record Entered(long id, DayChange change, Actor by, Instant at, int moved, @Nullable Instant settled) {
	}

}
