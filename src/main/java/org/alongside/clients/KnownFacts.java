package org.alongside.clients;

import java.util.Collection;
import java.util.Optional;

/**
 * The list of what the record can know of a person.
 */
public interface KnownFacts {

	/** Returns all of it, in the order people read it. */
	Collection<KnownFact> all();

	/** Finds one by its name, such as {@code pronouns}. */
	Optional<KnownFact> find(String name);

}
