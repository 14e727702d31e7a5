package org.alongside.staff;

import java.util.List;

/**
 * The people of the demo agency, offered on the sign-in page. A bean of this type is
 * there only while the demo agency is on.
 */
public interface DemoPeople {

	/** Returns who may be tried, in the order of the story. */
	List<DemoPerson> people();

	/** Returns the password they all have. */
	String password();

	/**
	 * Somebody to try.
	 *
	 * @param username sign-in name
	 * @param name full name
	 * @param roles message keys of their roles, such as {@code role.case-manager}
	 * @param team name of their team
	 */
	record DemoPerson(String username, String name, List<String> roles, String team) {
	}

}
