package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works here.
 */
public interface StaffDirectory {

	/** Finds an active or former member of staff. */
	Optional<StaffProfile> find(StaffId id);

	/** Finds an active member of staff by sign-in name. */
	Optional<StaffProfile> findByUsername(String username);

	/** Returns the active members of a team who hold the role, by name. */
	List<StaffProfile> members(TeamId team, Role role);

	/**
	 * Returns active members of staff by identifier.
	 * @param after the one after whom to go on, or null
	 * @param limit at most this many
	 */
	List<StaffProfile> present(@Nullable StaffId after, int limit);

	/** Returns all teams, by name. */
	List<TeamProfile> teams();

	/** Finds the team that serves a programme by its code. */
	Optional<TeamProfile> teamFor(String programme);

	/**
	 * Returns the name to show for an actor reference, such as {@code staff:…}: a
	 * person's name, or null when it is not a person.
	 */
	@Nullable String nameOf(String actorReference);

	/**
	 * Returns the names of active or former members of staff; who is not known is left
	 * out.
	 */
	default Map<StaffId, String> names(Collection<StaffId> ids) {
		Map<StaffId, String> names = new HashMap<>();
		ids.forEach(id -> find(id).ifPresent(person -> names.put(id, person.name())));
		return names;
	}

}
