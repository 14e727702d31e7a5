package org.alongside.known;

import org.alongside.shared.ClientId;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What the record of a case's client knows of what a form asks.
 *
 * @param client the client
 * @param version of their record
 * @param statements what stands now, by the name of the fact; nothing that was withdrawn
 */
public record WhatIsKnown(ClientId client, int version, Map<String, Statement> statements) {

	Optional<Statement> of(String fact) {
		return Optional.ofNullable(statements.get(fact));
	}

	@Nullable String value(String fact) {
		return of(fact).map(Statement::value).orElse(null);
	}

}
