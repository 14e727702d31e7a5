package org.alongside.clients;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The register of the agency's clients.
 */
@Service
@Transactional
class ClientRegister implements Clients, ClientDetails {

	private final ClientRecords records;

	private final Lookalikes lookalikes;

	private final KnownFacts known;

	private final AuditLog audit;

	ClientRegister(ClientRecords records, Lookalikes lookalikes, KnownFacts known, AuditLog audit) {
		this.records = records;
		this.lookalikes = lookalikes;
		this.known = known;
		this.audit = audit;
	}

	@Override
	public ClientId register(NewClient person, Actor by, Instant at) {
		ClientRules.check(person, at);
		// Flushed, because who asks for lookalikes next asks in SQL.
		ClientId id = records.saveAndFlush(Client.register(person, by, at)).id();
		audit.act(by, "client.registered", null, Map.of("client", id.toString(), "source", person.source()));
		return id;
	}

	@Override
	public Optional<ClientId> identified(List<NewClient.Identifier> identifiers) {
		lookalikes.hold(identifiers);
		return lookalikes.carrier(identifiers);
	}

	@Override
	@Transactional(readOnly = true)
	public List<LikelyMatch> likely(NewClient person) {
		return lookalikes.of(person);
	}

	@Override
	@Transactional(readOnly = true)
	public List<LikelyMatch> likely(ClientId client) {
		return lookalikes.of(client).orElseThrow(() -> new NotFoundException("Client"));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<ClientProfile> find(ClientId id) {
		return recorded(id).map(Client::profile);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Everything> of(ClientId id) {
		return recorded(id).map(Client::everything);
	}

	@Override
	public void recognise(ClientId merged, ClientId kept, Actor by, Instant at) {
		Client one = current(merged);
		Client other = current(kept);
		if (one.id().equals(other.id())) {
			return;
		}
		records.saveAndFlush(other.takeOver(one, by, at));
		records.repoint(one.id(), other.id());
		audit.act(by, "client.recognised", null, Map.of("merged", one.id().toString(), "kept", other.id().toString()));
	}

	@Override
	public void update(ClientId id, Map<String, Object> facts, String source, Actor by, Instant at) {
		change(id, null, facts, source, by, at);
	}

	@Override
	public void restate(ClientId id, int seen, Map<String, String> facts, String source, Actor by, Instant at) {
		change(id, seen, facts, source, by, at);
	}

	private void change(ClientId id, @Nullable Integer seen, Map<String, ?> facts, String source, Actor by,
			Instant at) {
		List<FieldError> unknown = facts.keySet()
			.stream()
			.filter(name -> known.find(name).isEmpty())
			.map(name -> FieldError.of(name, "unknown"))
			.toList();
		if (!unknown.isEmpty()) {
			throw new RefusedException(unknown);
		}
		Client client = current(id);
		if (seen != null && seen != client.version()) {
			throw new OptimisticLockingFailureException("The record was changed meanwhile");
		}
		facts.forEach((name, value) -> {
			String text = value == null ? null : value.toString().strip();
			ClientRules.check(known.find(name).orElseThrow(), text, at);
			client.state(name, text, source, by, at);
		});
		records.saveAndFlush(client);
		audit.act(by, "client.updated", null,
				Map.of("client", client.id().toString(), "facts", String.join(",", new TreeSet<>(facts.keySet()))));
	}

	private Optional<Client> recorded(ClientId id) {
		return records.findById(id)
			.flatMap(client -> client.current().equals(client.id()) ? Optional.of(client)
					: records.findById(client.current()));
	}

	private Client current(ClientId id) {
		return recorded(id).orElseThrow(() -> new NotFoundException("Client"));
	}

}
