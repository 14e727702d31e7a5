package org.alongside.staff;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Makes teams and takes people on.
 */
public interface Staffing {

	/**
	 * Creates a team.
	 * @param programmes codes of the programmes it serves
	 * @throws org.alongside.shared.RefusedException if the name is empty or taken
	 */
	TeamId createTeam(String name, Set<String> programmes);

	/**
	 * Takes somebody on.
	 * @param username sign-in name: 2 to 64 of {@code a-z 0-9 . _ -}, beginning with a
	 * letter; case does not matter
	 * @param password at least 8 characters and at most 72 bytes in UTF-8
	 * @throws org.alongside.shared.RefusedException if the username is taken or a value
	 * is not allowed
	 */
	StaffId hire(String username, String name, String password, Set<Role> roles, Locale locale, ZoneId zone);

	/**
	 * Lets somebody belong to a team, or changes whether they supervise it.
	 * @throws org.alongside.shared.NotFoundException if one of them does not exist
	 */
	void join(StaffId staffId, TeamId teamId, boolean supervises);

	/**
	 * Somebody does not work here any more: sessions and tokens end at once, records keep
	 * the name.
	 */
	void leave(StaffId staffId);

	/** The account belongs to the demo agency and answers only while that is on. */
	void keepForDemo(StaffId staffId);

	/** Returns whether there is any account that answers now, or once did. */
	boolean anybody();

}
