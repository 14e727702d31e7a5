package org.alongside.engine;

import org.alongside.shared.CaseId;

import java.time.Instant;

/**
 * The engine's background work: steps that wait to be carried out, and timers.
 */
public interface EngineWork {

	/**
	 * Carries out at once, in this thread, what is waiting in the background for a case:
	 * steps that are ready and timers due at the given moment. Each in a transaction of
	 * its own.
	 * @param asOf the moment timers are compared with
	 * @return how many steps were carried out
	 */
	int carryOn(CaseId caseId, Instant asOf);

	/**
	 * Runs something while this node's background work rests, and lets it go on after.
	 */
	void resting(Runnable work);

}
