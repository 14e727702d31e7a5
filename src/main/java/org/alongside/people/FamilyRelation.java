package org.alongside.people;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.PersonRelation;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is in the case of another is known to those who see them there. Who is kept apart
 * in one is offered to nobody else.
 */
@Component
class FamilyRelation implements PersonRelation {

	private static final Actor PEOPLE = Actor.automatic("people");

	private static final String PLACES = """
			select case_id, id, partition_id, exists (select from case_partition_reader r
				where r.partition_id = p.partition_id and r.staff_id = :reader and r.removed_at is null) as seen
			from case_person p where client_id = :client order by recorded_at desc, id limit 100
			""";

	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final Clients clients;

	private final CaseActs acts;

	FamilyRelation(JdbcClient jdbc, CaseAccess access, CaseFiles cases, Clients clients, CaseActs acts) {
		this.jdbc = jdbc;
		this.access = access;
		this.cases = cases;
		this.clients = clients;
		this.acts = acts;
	}

	@Override
	public boolean holds(StaffProfile reader, ClientId client) {
		return places(client, reader.id().value()).stream()
			.anyMatch(place -> (place.partition() == null || place.seen()) && access.maySee(reader, place.caseId()));
	}

	@Override
	public boolean apart(ClientId client) {
		return places(client, NOBODY).stream().anyMatch(place -> place.partition() != null);
	}

	@Override
	public Optional<TeamId> team(ClientId client) {
		return places(client, NOBODY).stream().findFirst().map(place -> cases.get(place.caseId()).teamId());
	}

	/** Only those who see the part find it in the history. */
	@Override
	public void cameAgain(ClientId client, Instant at) {
		String name = clients.find(client).map(ClientProfile::name).orElse("");
		places(client, NOBODY).stream()
			.filter(place -> place.partition() != null)
			.forEach(place -> acts.record(place.caseId(), PEOPLE, "people.apartReferred",
					HistoryVeil.about(Map.of("who", name), place.id()), null, Map.of("person", place.id().toString()),
					at));
	}

	private List<Place> places(ClientId client, UUID reader) {
		return jdbc.sql(PLACES)
			.param("client", client.value())
			.param("reader", reader)
			.query((row, number) -> new Place(new CaseId(row.getObject("case_id", UUID.class)),
					row.getObject("id", UUID.class), row.getObject("partition_id", UUID.class), row.getBoolean("seen")))
			.list();
	}

	/**
	 * Where somebody stands among the people of a case.
	 *
	 * @param seen whether the reader sees the part they are kept in
	 */
	private record Place(CaseId caseId, UUID id, @Nullable UUID partition, boolean seen) {
	}

}
