package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of a client, for the case file.
 */
public interface ClientDetails {

	/** Returns everything known of a client; of one recognised as another, the other. */
	Optional<Everything> of(ClientId id);

	/**
	 * Everything known of a client; each list newest first.
	 *
	 * @param profile what the identity bar shows
	 * @param givenName given names as registered
	 * @param familyName family name as registered
	 * @param preferredName the full name they use instead, or null
	 * @param gender administrative gender, or null
	 * @param source where the first description came from
	 * @param registeredAt when they became a client
	 * @param identifiers identifiers other systems know them by
	 * @param contactPoints ways to reach them
	 * @param addresses where they live and lived
	 * @param related people around them
	 * @param statements how pronouns, language, preferred name and safe contact were
	 * stated and changed; an empty value means withdrawn
	 */
	record Everything(ClientProfile profile, String givenName, String familyName, @Nullable String preferredName,
			@Nullable String gender, String source, Instant registeredAt,
			List<Sourced<NewClient.Identifier>> identifiers, List<Sourced<NewClient.ContactPoint>> contactPoints,
			List<Sourced<NewClient.PostalAddress>> addresses, List<Sourced<NewClient.RelatedPerson>> related,
			List<Sourced<Stated>> statements) {
	}

	/**
	 * Something known with its source.
	 *
	 * @param value what is known
	 * @param source where it comes from, such as {@code web} or {@code fhir:<bundle>}
	 * @param recordedAt since when it is known here
	 * @param <T> type of what is known
	 */
	record Sourced<T extends @NonNull Object>(T value, String source, Instant recordedAt) {
	}

	/**
	 * A fact as it was stated.
	 *
	 * @param name name of the fact, such as {@code pronouns}
	 * @param value its value; empty when it was withdrawn
	 */
	record Stated(String name, String value) {
	}

}
