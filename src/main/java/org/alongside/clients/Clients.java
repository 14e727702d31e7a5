package org.alongside.clients;

import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients of the agency.
 */
public interface Clients {

	/**
	 * Registers a person as a client. Never merges: see {@link #likely(NewClient)}.
	 * @throws org.alongside.shared.RefusedException if the description is not sound
	 */
	ClientId register(NewClient person, Actor by, Instant at);

	/**
	 * Finds the client who carries one of the identifiers. Identifiers that tell nobody
	 * apart (such as {@code 000-00-0000}) are passed over; when the identifiers lead to
	 * different clients, none is returned and a person decides. In a transaction the
	 * identifiers are held until its end, so that two who ask and then register one
	 * person at the same moment come one after the other.
	 */
	Optional<ClientId> identified(List<NewClient.Identifier> identifiers);

	/**
	 * Finds clients who may be the same person by name, birth date and address, most
	 * likely first, at most ten. Shown to a person who decides.
	 */
	List<LikelyMatch> likely(NewClient person);

	/**
	 * As {@link #likely(NewClient)}, for a client already registered, who is left out.
	 */
	List<LikelyMatch> likely(ClientId client);

	/** Finds a client; of one recognised as another, the other. */
	Optional<ClientProfile> find(ClientId id);

	/**
	 * Takes over what one record knows and the other does not, because a person decided
	 * that both are the same; the record merged from points to the one kept.
	 */
	void recognise(ClientId merged, ClientId kept, Actor by, Instant at);

	/**
	 * Changes single facts about a client with their source.
	 * @param facts by name, such as {@code pronouns}; what {@link KnownFacts} does not
	 * list is refused
	 */
	void update(ClientId id, Map<String, Object> facts, String source, Actor by, Instant at);

	/**
	 * As {@link #update}, by somebody who has seen what was known.
	 * @param seen the version of the record they saw
	 * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed
	 * since
	 */
	void restate(ClientId id, int seen, Map<String, String> facts, String source, Actor by, Instant at);

	/**
	 * A client who may be the same person.
	 *
	 * @param client the client
	 * @param score 0 to 100
	 * @param reasons message keys without their prefix {@code match.}, such as
	 * {@code sameBirthDate}
	 */
	record LikelyMatch(ClientProfile client, int score, List<String> reasons) {
	}

}
