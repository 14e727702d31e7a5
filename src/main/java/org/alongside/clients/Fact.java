package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/**
 * A fact about a client that stands on the client itself, because others ask for it;
 * those of {@link KnownFacts} beside these are known by what was said last.
 */
enum Fact {

	PREFERRED_NAME("preferredName"), PRONOUNS("pronouns"), LANGUAGE("language"), INTERPRETER("interpreter"),
	SAFE_CONTACT("safeContact"), BIRTH_DATE("birthDate"), PHONE("phone"), EMAIL("email");

	private final String field;

	Fact(String field) {
		this.field = field;
	}

	/** Returns the name others know it by. */
	String field() {
		return field;
	}

	boolean isContactPoint() {
		return this == PHONE || this == EMAIL;
	}

	static Optional<Fact> of(@Nullable String field) {
		return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
	}

}
