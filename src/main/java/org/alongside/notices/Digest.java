package org.alongside.notices;

import org.alongside.shared.StaffId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a day began for somebody. It keeps counts and references; words are read where they
 * stand, by whoever may still read them.
 *
 * @param person whose it is
 * @param day the day, where the person lives
 * @param madeAt when it was made
 * @param counts how much there was
 * @param items what happened since the one before
 */
public record Digest(StaffId person, LocalDate day, Instant madeAt, Counts counts, Items items) {

	/**
	 * How much there was.
	 *
	 * @param overdue tasks that were overdue
	 * @param today tasks due before the day was over
	 * @param fresh tasks that had come and were not opened yet
	 * @param open tasks with the person
	 * @param cases open cases the person carried
	 * @param finishedYesterday tasks completed the day before
	 */
	public record Counts(int overdue, int today, int fresh, int open, int cases, int finishedYesterday) {
	}

	/**
	 * What happened, newest first.
	 *
	 * @param answered tasks about which a colleague answered
	 * @param handedOver tasks a colleague handed over
	 * @param returned numbers of timeline entries that sent a plan or a closing back
	 * @param praise numbers of timeline entries that say something good
	 */
	public record Items(List<String> answered, List<String> handedOver, List<Long> returned, List<Long> praise) {
	}

}
