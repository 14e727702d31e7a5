package org.alongside.cases;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * The cases and their turning points. Each verb guards that the case is in a state that
 * allows it ({@code IllegalStateException} otherwise), changes the record and writes the
 * timeline.
 */
public interface CaseFiles {

	/** Opens a case for a referral received; gives it the next number of the year. */
	CaseSummary open(ClientId client, String programme, TeamId team, Actor by, Instant at);

	/** Finds a case. */
	Optional<CaseSummary> find(CaseId id);

	/**
	 * Finds a case that must exist.
	 * @throws org.alongside.shared.NotFoundException if it does not
	 */
	CaseSummary get(CaseId id);

	/** The referral was accepted. */
	void accepted(CaseId id, Actor by, String reason, Instant at);

	/** The referral was not accepted, with the reason the referrer is given. */
	void refused(CaseId id, Actor by, String reason, Instant at);

	/** A worker carries the case from now on. */
	void assigned(CaseId id, StaffId worker, Actor by, String reason, Instant at);

	/**
	 * An assessment was completed with this acuity level (0 to 4). While somebody is in
	 * danger, 4 holds all the same.
	 */
	void assessed(CaseId id, int acuity, Actor by, Instant at);

	/**
	 * Another acuity (0 to 4) holds than the assessment gave.
	 * @param reason why, or null
	 */
	void acuityChanged(CaseId id, int acuity, Actor by, @Nullable String reason, Instant at);

	/**
	 * Somebody is in danger: acuity 4 holds from this moment until the danger is over and
	 * the acuity is set anew.
	 */
	void inDanger(CaseId id, Actor by, Instant at);

	/** The danger is over; the acuity may be set anew. */
	void dangerOver(CaseId id);

	/** A reassessment was called for; the case is in assessment again. */
	void reassessmentOpened(CaseId id, Actor by, String reason, Instant at);

	/** A service plan became active. */
	void planActivated(CaseId id, Actor by, Instant at);

	/** Closing was begun. */
	void closureOpened(CaseId id, Actor by, String reason, Instant at);

	/** The supervisor sent the closure back with a reason; it is to be prepared again. */
	void closureReturned(CaseId id, Actor by, String reason, Instant at);

	/** The case was closed with a coded reason. */
	void closed(CaseId id, String reasonCode, Actor by, Instant at);

	/** A closed case was opened again; a worker is to be assigned. */
	void reopened(CaseId id, Actor by, String reason, Instant at);

	/** The person is another client, already known; the case is theirs. */
	void clientRecognised(CaseId id, ClientId known, Actor by, Instant at);

}
