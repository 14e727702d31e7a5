package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.shared.StaffId;
import org.alongside.staff.Credentials;
import org.alongside.staff.StaffProfile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Who is signed in, read from the database once per request.
 */
@Component
class CurrentStaff {

	private static final String KEPT = CurrentStaff.class.getName();

	private final Credentials credentials;

	CurrentStaff(Credentials credentials) {
		this.credentials = credentials;
	}

	/** Returns who makes this request; empty when nobody is signed in. */
	Optional<StaffProfile> of(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff) {
			return read(request, staff.id());
		}
		return Optional.empty();
	}

	/** Reads the profile of who makes this request; empty when they have left. */
	Optional<StaffProfile> read(HttpServletRequest request, StaffId id) {
		if (request.getAttribute(KEPT) instanceof StaffProfile profile && profile.id().equals(id)) {
			return Optional.of(profile);
		}
		Optional<StaffProfile> profile = credentials.current(id);
		profile.ifPresent(found -> request.setAttribute(KEPT, found));
		return profile;
	}

}
