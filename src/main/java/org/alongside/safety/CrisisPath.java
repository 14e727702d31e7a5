package org.alongside.safety;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;

import java.time.Instant;

/**
 * The path of somebody who is in danger. It is begun by a report and ended by an answer,
 * never by a task that was done or by time.
 */
public interface CrisisPath {

	/**
	 * Somebody is in danger: recorded, said to the team's supervisors and asked after, in
	 * the current transaction. While a crisis is open, or watched, it is one more entry
	 * of that one.
	 */
	void report(CaseId caseId, DangerReport report, Actor by, Instant at);

	/**
	 * Somebody says how things stand, elsewhere than at the path's own tasks. Who is not
	 * safe is asked after again, whether or not a crisis was known; who is safe ends the
	 * one that is open.
	 */
	void answer(CaseId caseId, DangerAnswer answer, Actor by, Instant at);

	/** Returns whether nobody has said yet that the danger is over. */
	boolean inDanger(CaseId caseId);

	/** Returns whether a danger was said to be over at the moment or after it. */
	boolean overSince(CaseId caseId, Instant moment);

	/**
	 * Refuses what would leave somebody in danger behind.
	 * @throws org.alongside.shared.ConflictException if nobody has said yet that the
	 * danger is over
	 */
	void requireOver(CaseId caseId);

	/**
	 * The client has died: that is the end of any danger, and nobody is asked again.
	 */
	void died(CaseId caseId, Actor by, Instant at);

	/** The case is closed: nobody is asked again, and the record says so. */
	void caseEnds(CaseId caseId, Actor by, Instant at);

	/**
	 * The process that carried the path has ended with the case's: another one takes it
	 * up where it was.
	 */
	void carryOn(CaseId caseId);

}
