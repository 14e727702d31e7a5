package org.alongside.cases;

/**
 * Where a case stands. Derived by the database from the dates on the record, never set.
 */
public enum Stage {

	/** A referral is being screened. */
	INTAKE,
	/** Accepted; a worker is to be assigned. */
	ASSIGNMENT,
	/** Needs, strengths and acuity are being assessed. */
	ASSESSMENT,
	/** The service plan is being made. */
	PLANNING,
	/** The plan is active: services are arranged and contacts made. */
	MONITORING,
	/** Outcomes are gathered and signed off. */
	CLOSURE,
	/** Closed. */
	CLOSED,
	/** Not accepted; the referrer has had notice. */
	REFUSED

}
