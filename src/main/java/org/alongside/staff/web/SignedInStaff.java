package org.alongside.staff.web;

import org.alongside.shared.StaffId;
import org.springframework.security.core.AuthenticatedPrincipal;

import java.io.Serializable;

/**
 * All that a session knows of who is signed in. The name by which sessions are found is
 * the identifier, so that the table of sessions names nobody.
 *
 * @param id their identifier
 * @param username their sign-in name
 */
record SignedInStaff(StaffId id, String username) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return id.toString();
	}

}
