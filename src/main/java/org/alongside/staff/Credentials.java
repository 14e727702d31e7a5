package org.alongside.staff;

import org.alongside.shared.StaffId;

import java.util.Optional;

/**
 * Tells whether somebody is who they say.
 */
public interface Credentials {

	/**
	 * Returns who signs in with the name and password; empty if the two do not belong
	 * together. Takes as long for a name nobody has.
	 */
	Optional<StaffProfile> check(String username, String password);

	/** Finds a member of staff who works here now, freshly read. */
	Optional<StaffProfile> current(StaffId id);

	/**
	 * Changes somebody's password.
	 * @throws org.alongside.shared.RefusedException if the current password is wrong or
	 * the new one is not allowed
	 */
	void changePassword(StaffId id, String current, String replacement);

}
