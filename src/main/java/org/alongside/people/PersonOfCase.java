package org.alongside.people;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody in a case.
 *
 * @param version of the record, 0 when nothing is recorded of them yet
 * @param client identifier in the register when they are a client, or null
 * @param partition the part of the file they are kept in, or null when everybody on the
 * case may see them
 * @param name the name they use
 * @param gender {@code female}, {@code male}, {@code other} or {@code unknown}
 * @param organisation who they work for, or null
 * @param safeContact how they may be contacted safely, or null when no rule is recorded
 * @param bond how they are bound to the household: {@code strong}, {@code tenuous},
 * {@code stressed}, or null when not said
 * @param flow where strength flows: {@code to} the household, {@code from} it,
 * {@code both}, or null
 * @param consent {@code given} when the client agrees that we speak with them,
 * {@code refused}, or {@code not-asked}
 * @param consentUntil last day of the consent, or null when it has none
 * @param leftOn since when they play no part any more, or null
 */
public record PersonOfCase(UUID id, int version, @Nullable UUID client, @Nullable UUID partition, PersonRole role,
		String name, String givenName, String familyName, @Nullable LocalDate birthDate, @Nullable LocalDate diedOn,
		String gender, @Nullable String pronouns, @Nullable String language, boolean interpreter,
		@Nullable String organisation, @Nullable String phone, @Nullable String email, @Nullable String safeContact,
		@Nullable String bond, @Nullable String flow, String consent, @Nullable String consentFor,
		@Nullable LocalDate consentUntil, @Nullable LocalDate leftOn, @Nullable String leftWhy) {

	/** Returns whether they play a part today. */
	public boolean present() {
		return leftOn == null;
	}

	/** Returns whether we may speak with them on that day. */
	public boolean maySpeak(LocalDate day) {
		return consent.equals("given") && (consentUntil == null || !consentUntil.isBefore(day));
	}

	/** Returns whether they are known by their place rather than by their family. */
	public boolean around() {
		return !role.kin();
	}

}
