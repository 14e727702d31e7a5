package org.alongside.calendar;

import org.alongside.shared.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The usual weeks as people changed them. Nothing is taken back: a week is changed again.
 */
public interface WeekChanges {

	/** Enters a change in the current transaction; the calendars count by it at once. */
	void enter(WeekChange change, Actor by, Instant at);

	/** Returns the weeks of a calendar, newest first. */
	List<Entered> newest(String calendar, int limit);

	/** Returns changes that due dates have not all followed yet, oldest first. */
	List<Entered> unsettled(int limit);

	/** Adds to the number of due dates a change moved. */
	void moved(long id, int more);

	/** Every due date has followed the change. */
	void settled(long id, Instant at);

	/**
	 * A week as it was entered.
	 *
	 * @param id its number
	 * @param change the change; its reason is where the week is written
	 * @param by who entered it, or null when it was there from the beginning
	 * @param at when it was entered, or null
	 * @param moved how many due dates it moved so far
	 * @param settled whether all due dates have followed it
	 */
	record Entered(long id, WeekChange change, @Nullable Actor by, @Nullable Instant at, int moved, boolean settled) {

	}

}
