package org.alongside.fakes;

import org.alongside.cases.PersonAccess;
import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody knows everybody, but those of whom a test says otherwise.
 */
public class FakePersonAccess implements PersonAccess {

	public final Map<ClientId, Told> told = new HashMap<>();

	public final List<ClientId> cameAgain = new ArrayList<>();

	@Override
	public Told of(StaffProfile reader, ClientId client) {
		return told.getOrDefault(client, Told.EVERYTHING);
	}

	@Override
	public Told of(Actor by, ClientId client) {
		return told.getOrDefault(client, Told.EVERYTHING);
	}

	@Override
	public boolean proposable(ClientId client, TeamId team) {
		return told.get(client) != Told.NOTHING;
	}

	@Override
	public Optional<TeamId> answering(ClientId client) {
		return Optional.empty();
	}

	@Override
	public void cameAgain(ClientId client, Instant at) {
		cameAgain.add(client);
	}

}
