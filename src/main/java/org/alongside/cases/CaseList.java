package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Finds the cases a person may see.
 */
@Component
@Transactional(readOnly = true)
public class CaseList {

	private static final String COLUMNS = "id, number, client_id, client_name, programme, team_id, worker_id, stage, acuity, opened_at";

	/** A case stays its worker's when it belongs to another team. */
	private static final String OF_TEAMS = """
			select found.* from (
				select one.* from unnest(cast(:teams as uuid[])) as team(id)
				cross join lateral (
					select %1$s from case_file
					where team_id = team.id and (opened_at, id) < (cast(:at as timestamptz), :id)
					order by opened_at desc, id desc limit :limit) as one
				union all
				(select %1$s from case_file
				where worker_id = :me and team_id <> all(cast(:teams as uuid[]))
					and (opened_at, id) < (cast(:at as timestamptz), :id)
				order by opened_at desc, id desc limit :limit)) as found
			order by found.opened_at desc, found.id desc limit :limit
			""".formatted(COLUMNS);

	private static final String BY_NUMBER = """
			select %s from case_file where number = :number and (team_id = any(cast(:teams as uuid[])) or worker_id = :me)
			"""
		.formatted(COLUMNS);

	private static final String BY_NAME = """
			select %s from case_file
			where lower(client_name) like :name escape '\\'
				and (team_id = any(cast(:teams as uuid[])) or worker_id = :me)
			order by lower(client_name), id limit :limit
			""".formatted(COLUMNS);

	private static final UUID LAST = new UUID(-1, -1);

	private final JdbcClient jdbc;

	CaseList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the cases of the person's teams and their own in others, newest first.
	 * @param after key of the page before, or null for the first
	 * @throws IllegalArgumentException if the key is not one of this list
	 */
	public KeysetPage<CaseSummary> ofTeams(StaffProfile person, @Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "infinity", LAST.toString() } : after.split("_", 2);
		List<CaseSummary> found = jdbc.sql(OF_TEAMS)
			.param("teams", teams(person))
			.param("me", person.id().value())
			.param("at", key[0])
			.param("id", UUID.fromString(key[key.length - 1]))
			.param("limit", limit + 1)
			.query(CaseList::row)
			.list();
		if (found.size() <= limit) {
			return new KeysetPage<>(found, null);
		}
		CaseSummary last = found.get(limit - 1);
		return new KeysetPage<>(found.subList(0, limit), last.opened() + "_" + last.id());
	}

	/**
	 * Returns the cases whose number, or beginning of the client's name, is the text; at
	 * most {@code limit}.
	 */
	public List<CaseSummary> matching(StaffProfile person, String text, int limit) {
		String wanted = text.strip();
		List<CaseSummary> numbered = jdbc.sql(BY_NUMBER)
			.param("number", wanted.toUpperCase(Locale.ROOT))
			.param("teams", teams(person))
			.param("me", person.id().value())
			.query(CaseList::row)
			.list();
		if (!numbered.isEmpty() || wanted.isEmpty()) {
			return numbered;
		}
		String escaped = wanted.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
		return jdbc.sql(BY_NAME)
			.param("name", escaped + "%")
			.param("teams", teams(person))
			.param("me", person.id().value())
			.param("limit", limit)
			.query(CaseList::row)
			.list();
	}

	private static String[] teams(StaffProfile person) {
		return person.teams().stream().map(TeamId::toString).toArray(String[]::new);
	}

	private static CaseSummary row(ResultSet row, int number) throws SQLException {
		UUID worker = row.getObject("worker_id", UUID.class);
		return new CaseSummary(new CaseId(row.getObject("id", UUID.class)), row.getString("number"),
				new ClientId(row.getObject("client_id", UUID.class)), row.getString("client_name"),
				row.getString("programme"), new TeamId(row.getObject("team_id", UUID.class)),
				worker == null ? null : new StaffId(worker), Stage.valueOf(row.getString("stage")),
				row.getObject("acuity", Integer.class), row.getTimestamp("opened_at").toInstant());
	}

}
