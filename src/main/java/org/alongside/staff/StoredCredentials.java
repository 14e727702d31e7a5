package org.alongside.staff;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Local accounts with passwords.
 */
@Component
class StoredCredentials implements Credentials {

	private final StaffMembers members;

	private final PresentProfiles present;

	private final PasswordEncoder passwords;

	private final AuditLog audit;

	private final ObjectProvider<DemoPeople> demo;

	private final String nobodysHash;

	StoredCredentials(StaffMembers members, PresentProfiles present, PasswordEncoder passwords, AuditLog audit,
			ObjectProvider<DemoPeople> demo) {
		this.members = members;
		this.present = present;
		this.passwords = passwords;
		this.audit = audit;
		this.demo = demo;
		this.nobodysHash = passwords.encode("nobody has this password");
	}

	/**
	 * Not in a transaction: comparing takes its time on purpose and needs no connection.
	 */
	@Override
	public Optional<StaffProfile> check(String username, String password) {
		Optional<StaffMember> member = StaffingRules.possible(username).flatMap(members::findPresent);
		boolean fits = fits(password, member.map(StaffMember::passwordHash).orElse(nobodysHash));
		return member.filter(found -> fits).flatMap(found -> current(found.id()));
	}

	/**
	 * The demo people's password is no secret: without the demo agency they are nobody.
	 */
	@Override
	public Optional<StaffProfile> current(StaffId id) {
		return present.find(id, demo.getIfAvailable() != null);
	}

	@Override
	@Transactional
	public void changePassword(StaffId id, String current, String replacement) {
		StaffMember member = members.findPresent(id).orElseThrow(() -> new NotFoundException("Staff"));
		if (!fits(current, member.passwordHash())) {
			throw new RefusedException(FieldError.of("currentPassword", "wrong-password"));
		}
		member.changePassword(passwords.encode(StaffingRules.requirePassword(replacement)));
		audit.act(Actor.person(id), "password.changed", null, Map.of());
	}

	private boolean fits(String password, String hash) {
		boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= StaffingRules.MAXIMUM_PASSWORD_BYTES;
		return passwords.matches(readable ? password : "", hash) && readable;
	}

}
