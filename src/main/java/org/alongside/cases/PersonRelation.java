package org.alongside.cases;

import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;

import java.time.Instant;
import java.util.Optional;

/**
 * How somebody in the register is known besides by a case of their own. Contributed by
 * the module that knows of it; asked by {@link PersonAccess} only.
 */
public interface PersonRelation {

	/** Returns whether the reader knows who they are. */
	boolean holds(StaffProfile reader, ClientId client);

	/** Returns whether they are kept apart somewhere. */
	default boolean apart(ClientId client) {
		return false;
	}

	/** Returns a team that works with them. */
	default Optional<TeamId> team(ClientId client) {
		return Optional.empty();
	}

	/** Tells those who see them kept apart that somebody like them came. */
	default void cameAgain(ClientId client, Instant at) {
	}

}
