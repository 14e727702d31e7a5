package org.alongside.referral;

/**
 * Where a referral stands; follows from what happened to it.
 */
public enum ReferralStatus {

	/** A service is to be chosen with the client. */
	TO_CHOOSE,
	/** The client chose and agreed to share; the letter goes out next. */
	CHOSEN,
	/** Sent; the partner's answer is awaited. */
	SENT,
	/** The partner accepted. */
	ACCEPTED,
	/** The service began. */
	STARTED,
	/** It is known whether it helped. */
	LOOP_CLOSED,
	/** The client did not want it. */
	DECLINED_BY_CLIENT,
	/** Ended because the case ended. */
	CANCELLED;

	/** Returns whether something is still to be done. */
	public boolean open() {
		return this != LOOP_CLOSED && this != DECLINED_BY_CLIENT && this != CANCELLED;
	}

}
