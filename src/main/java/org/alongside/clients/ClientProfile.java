package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What the identity bar and other modules need to know of a client.
 *
 * @param id their identifier
 * @param name the name they use
 * @param pronouns the pronouns they use, or null when not asked
 * @param birthDate date of birth, or null when not known
 * @param language BCP 47 tag of the language they prefer, or null when not known
 * @param interpreter whether they want an interpreter
 * @param safeContact how they may be contacted safely, in words, or null when no rule is
 * recorded
 */
public record ClientProfile(ClientId id, String name, @Nullable String pronouns, @Nullable LocalDate birthDate,
		@Nullable String language, boolean interpreter, @Nullable String safeContact) {

}
