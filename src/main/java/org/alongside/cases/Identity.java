package org.alongside.cases;

import org.alongside.clients.ClientProfile;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/**
 * What the identity bar shows on every page about a client.
 *
 * @param age in full years, or null when the date of birth is not known
 * @param language BCP 47 tag, or null when not known
 * @param safeContact how they may be contacted safely, or null when no rule is recorded
 */
public record Identity(String name, @Nullable String pronouns, @Nullable Integer age, @Nullable String language,
		boolean interpreter, @Nullable String safeContact) {

	/** Returns who the client is today. */
	public static Identity of(ClientProfile client, Clock clock) {
		LocalDate born = client.birthDate();
		Integer age = born == null ? null : Period.between(born, LocalDate.now(clock)).getYears();
		return new Identity(client.name(), client.pronouns(), age, client.language(), client.interpreter(),
				client.safeContact());
	}

}
