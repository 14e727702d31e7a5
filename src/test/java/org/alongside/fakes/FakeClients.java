package org.alongside.fakes;

import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients in memory.
 */
public class FakeClients implements Clients {

	public final Map<ClientId, NewClient> registered = new HashMap<>();

	public final Map<ClientId, Map<String, Object>> updates = new HashMap<>();

	public final Map<ClientId, ClientId> recognised = new HashMap<>();

	/** What {@link #likely(ClientId)} finds. */
	public final List<LikelyMatch> likely = new ArrayList<>();

	@Override
	public ClientId register(NewClient person, Actor by, Instant at) {
		ClientId id = ClientId.random();
		registered.put(id, person);
		return id;
	}

	@Override
	public Optional<ClientId> identified(List<NewClient.Identifier> identifiers) {
		return registered.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().identifiers().stream().anyMatch(identifiers::contains))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	@Override
	public List<LikelyMatch> likely(NewClient person) {
		return likely;
	}

	@Override
	public List<LikelyMatch> likely(ClientId client) {
		return likely;
	}

	@Override
	public Optional<ClientProfile> find(ClientId id) {
		return Optional.ofNullable(registered.get(recognised.getOrDefault(id, id)))
			.map((person) -> new ClientProfile(id, person.givenName() + " " + person.familyName(), person.pronouns(),
					person.birthDate(), person.language(), person.interpreter(), safeContact(id, person)));
	}

	@Override
	public void recognise(ClientId merged, ClientId kept, Actor by, Instant at) {
		recognised.put(merged, kept);
	}

	@Override
	public void update(ClientId id, Map<String, Object> facts, String source, Actor by, Instant at) {
		updates.computeIfAbsent(id, (any) -> new HashMap<>()).putAll(facts);
	}

	@Override
	public void restate(ClientId id, int seen, Map<String, String> facts, String source, Actor by, Instant at) {
		update(id, Map.copyOf(facts), source, by, at);
	}

	private String safeContact(ClientId id, NewClient person) {
		return (String) updates.getOrDefault(id, Map.of()).getOrDefault("safeContact", person.safeContact());
	}

}
