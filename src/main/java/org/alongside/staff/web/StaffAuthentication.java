package org.alongside.staff.web;

import org.alongside.staff.StaffProfile;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.Collection;
import java.util.List;

/**
 * Somebody who is signed in. In a session it carries no roles: those are read freshly at
 * each request, so that a role taken away is gone at once.
 */
final class StaffAuthentication extends AbstractAuthenticationToken {

	private final SignedInStaff staff;

	private StaffAuthentication(SignedInStaff staff, Collection<? extends GrantedAuthority> roles) {
		super(roles);
		this.staff = staff;
		super.setAuthenticated(true);
	}

	static StaffAuthentication withoutRoles(StaffProfile profile) {
		return new StaffAuthentication(new SignedInStaff(profile.id(), profile.username()), List.of());
	}

	static StaffAuthentication of(StaffProfile profile) {
		return new StaffAuthentication(new SignedInStaff(profile.id(), profile.username()),
				profile.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
	}

	@Override
	public SignedInStaff getPrincipal() {
		return staff;
	}

	@Override
	public String getCredentials() {
		return "";
	}

}
