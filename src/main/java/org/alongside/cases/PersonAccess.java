package org.alongside.cases;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;

import java.time.Instant;
import java.util.Optional;

/**
 * The one place that decides what a person may be told of somebody in the register, when
 * a description fits them: everything to those who stand in a relation to them, nothing
 * of who is kept apart, and to everybody else only that somebody may be known.
 */
public interface PersonAccess {

	/** Returns what the reader may be told. */
	Told of(StaffProfile reader, ClientId client);

	/** Returns what may be told to who acts; nothing but its existence to a program. */
	Told of(Actor by, ClientId client);

	/**
	 * Returns whether somebody may be proposed to a team at all. Who is kept apart is
	 * not, unless the team has a case of theirs.
	 */
	boolean proposable(ClientId client, TeamId team);

	/** Returns the team that decides who else is told of somebody. */
	Optional<TeamId> answering(ClientId client);

	/**
	 * Tells those who see somebody kept apart that somebody like them came as a new
	 * person.
	 */
	void cameAgain(ClientId client, Instant at);

	/** What may be told. */
	enum Told {

		/** Who they are. */
		EVERYTHING,

		/** That somebody may be known, and that one can ask. */
		SOMEBODY,

		/** Nothing, not even that. */
		NOTHING

	}

}
