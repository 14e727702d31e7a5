package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * What others need to know of a member of staff.
 *
 * @param id their identifier
 * @param username their sign-in name
 * @param name their full name
 * @param roles their roles
 * @param teams teams they belong to, including those they supervise
 * @param supervises teams they supervise
 * @param locale the language they read
 * @param zone the time zone they live in
 * @param density how much room lists are given
 * @param singleKeys whether keys of one letter do something
 */
public record StaffProfile(StaffId id, String username, String name, Set<Role> roles, Set<TeamId> teams,
		Set<TeamId> supervises, Locale locale, ZoneId zone, Density density,
		boolean singleKeys) implements Serializable {

	/** Creates a profile with the usual density and keys. */
	public StaffProfile(StaffId id, String username, String name, Set<Role> roles, Set<TeamId> teams,
			Set<TeamId> supervises, Locale locale, ZoneId zone) {
		this(id, username, name, roles, teams, supervises, locale, zone, Density.COMFORTABLE, true);
	}

	/** Returns whether they hold the role. */
	public boolean is(Role role) {
		return roles.contains(role);
	}

}
