package org.alongside.cases;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides by the cases somebody has, and by what other modules know of them.
 */
@Service
@Transactional(readOnly = true)
class RelationshipPersonAccess implements PersonAccess {

	private static final String CASES = """
			select id from case_file where client_id = :client order by opened_at desc limit 100
			""";

	private static final String TEAMS = """
			select team_id from case_file where client_id = :client
			order by (closed_at is null and refused_at is null) desc, opened_at desc limit 100
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final StaffDirectory staff;

	private final ObjectProvider<PersonRelation> relations;

	RelationshipPersonAccess(JdbcClient jdbc, CaseAccess access, StaffDirectory staff,
			ObjectProvider<PersonRelation> relations) {
		this.jdbc = jdbc;
		this.access = access;
		this.staff = staff;
		this.relations = relations;
	}

	@Override
	public Told of(StaffProfile reader, ClientId client) {
		if (ids(CASES, client).stream().anyMatch(id -> access.maySee(reader, new CaseId(id)))
				|| relations.stream().anyMatch(relation -> relation.holds(reader, client))) {
			return Told.EVERYTHING;
		}
		return apart(client) ? Told.NOTHING : Told.SOMEBODY;
	}

	@Override
	public Told of(Actor by, ClientId client) {
		Optional<StaffProfile> person = by instanceof Actor.Person one ? staff.find(one.id()) : Optional.empty();
		return person.map(reader -> of(reader, client)).orElseGet(() -> apart(client) ? Told.NOTHING : Told.SOMEBODY);
	}

	@Override
	public boolean proposable(ClientId client, TeamId team) {
		return !apart(client) || ids(TEAMS, client).contains(team.value());
	}

	@Override
	public Optional<TeamId> answering(ClientId client) {
		return ids(TEAMS, client).stream()
			.findFirst()
			.map(TeamId::new)
			.or(() -> relations.stream().map(relation -> relation.team(client)).flatMap(Optional::stream).findFirst());
	}

	@Override
	@Transactional
	public void cameAgain(ClientId client, Instant at) {
		relations.forEach(relation -> relation.cameAgain(client, at));
	}

	private boolean apart(ClientId client) {
		return relations.stream().anyMatch(relation -> relation.apart(client));
	}

	private List<UUID> ids(String sql, ClientId client) {
		return jdbc.sql(sql).param("client", client.value()).query(UUID.class).list();
	}

}
