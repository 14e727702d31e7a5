package org.alongside.staff.web;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.staff.Credentials;
import org.alongside.staff.StaffProfile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Signs in with name and password, within the limit.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Credentials credentials;

	private final SignInLimit limit;

	private final AuditLog audit;

	PasswordSignIn(Credentials credentials, SignInLimit limit, AuditLog audit) {
		this.credentials = credentials;
		this.limit = limit;
		this.audit = audit;
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		String username = claim.getName();
		String address = (claim.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (!limit.begin(username, address)) {
			audit.act(Actor.automatic("sign-in"), "sign-in.locked", null, Map.of());
			throw new LockedException("Too many attempts");
		}
		StaffProfile profile = credentials.check(username, String.valueOf(claim.getCredentials())).orElseThrow(() -> {
			audit.act(Actor.automatic("sign-in"), "sign-in.refused", null, Map.of());
			return new BadCredentialsException("Name and password do not belong together");
		});
		limit.succeeded(username, address);
		audit.act(Actor.person(profile.id()), "sign-in", null, Map.of());
		return StaffAuthentication.withoutRoles(profile);
	}

	@Override
	public boolean supports(Class<?> claim) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
	}

}
