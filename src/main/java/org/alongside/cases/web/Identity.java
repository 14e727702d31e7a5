package org.alongside.cases.web;

import org.alongside.clients.ClientProfile;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/**
 * What the identity bar shows.
 */
record Identity(String name, @Nullable String pronouns, @Nullable Integer age, @Nullable String language,
		boolean interpreter, @Nullable String safeContact) {

	static Identity of(ClientProfile client, Clock clock) {
		LocalDate born = client.birthDate();
		Integer age = born == null ? null : Period.between(born, LocalDate.now(clock)).getYears();
		return new Identity(client.name(), client.pronouns(), age, client.language(), client.interpreter(),
				client.safeContact());
	}

}
