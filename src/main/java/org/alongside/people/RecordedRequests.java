package org.alongside.people;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.PersonRelation;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads and writes who asked to know of whom. Who sees a case for which somebody was
 * released knows them.
 */
@Repository
class RecordedRequests implements PersonRelation {

	private static final String COLUMNS = "id, case_id, client_id, team_id, why, asked_by, asked_at, released";

	private static final String PUT = """
			insert into person_request (id, case_id, client_id, team_id, why, asked_by, asked_at)
			values (:id, :case, :client, :team, :why, :by, :at) on conflict do nothing
			""";

	private static final String DECIDE = """
			update person_request set released = :released, decided_why = :why, decided_by = :by, decided_at = :at
			where id = :id and decided_at is null
			""";

	private static final String OF_CASE = """
			select %s from person_request where case_id = :case order by asked_at desc, id limit 50
			""".formatted(COLUMNS);

	private static final String WAITING = """
			select %s from person_request where decided_at is null and team_id = any(cast(:teams as uuid[]))
			order by asked_at, id limit :limit
			""".formatted(COLUMNS);

	private static final String ONE = "select %s from person_request where id = :id and decided_at is null"
		.formatted(COLUMNS);

	private static final String RELEASED = """
			select case_id from person_request where client_id = :client and released limit 100
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	RecordedRequests(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	@Override
	public boolean holds(StaffProfile reader, ClientId client) {
		return jdbc.sql(RELEASED)
			.param("client", client.value())
			.query(UUID.class)
			.list()
			.stream()
			.anyMatch(id -> access.maySee(reader, new CaseId(id)));
	}

	/** Returns whether it was asked; not, when the same is open already. */
	boolean put(PersonRequest request) {
		return jdbc.sql(PUT)
			.param("id", request.id())
			.param("case", request.caseId().value())
			.param("client", request.client().value())
			.param("team", request.team().value())
			.param("why", request.why())
			.param("by", request.askedBy())
			.param("at", Timestamp.from(request.askedAt()))
			.update() == 1;
	}

	/** Returns whether it was decided by this; not, when somebody was faster. */
	boolean decide(UUID id, boolean released, String why, Actor by, Instant at) {
		return jdbc.sql(DECIDE)
			.param("id", id)
			.param("released", released)
			.param("why", why)
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update() == 1;
	}

	/** Returns what was asked for a case, the latest first. */
	List<PersonRequest> of(CaseId caseId) {
		return jdbc.sql(OF_CASE).param("case", caseId.value()).query(RecordedRequests::request).list();
	}

	/** Returns what waits for the supervisors of teams, the oldest first. */
	List<PersonRequest> waiting(Set<TeamId> teams, int limit) {
		return jdbc.sql(WAITING)
			.param("teams", teams.stream().map(TeamId::toString).toArray(String[]::new))
			.param("limit", limit)
			.query(RecordedRequests::request)
			.list();
	}

	Optional<PersonRequest> open(UUID id) {
		return jdbc.sql(ONE).param("id", id).query(RecordedRequests::request).optional();
	}

	private static PersonRequest request(ResultSet row, int number) throws SQLException {
		return new PersonRequest(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)),
				new ClientId(row.getObject("client_id", UUID.class)), new TeamId(row.getObject("team_id", UUID.class)),
				row.getString("why"), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(),
				row.getObject("released", Boolean.class));
	}

}
