package org.alongside.clients;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/**
 * A fact about a client that has one value at a time and may change.
 */
enum Fact {

	PREFERRED_NAME("preferredName"), PRONOUNS("pronouns"), LANGUAGE("language"), INTERPRETER("interpreter"),
	SAFE_CONTACT("safeContact"), PHONE("phone"), EMAIL("email");

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
