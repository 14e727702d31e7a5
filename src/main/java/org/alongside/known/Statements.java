package org.alongside.known;

import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.KeysetPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what was said about the clients of cases.
 */
@Component
class Statements {

	/**
	 * Of two records that became one, what the record kept says stands; else what was
	 * said last. The way from the case to the client is part of it, so that a completion
	 * reads once.
	 */
	private static final String NOW = """
			select client.id as client, client.version, told.*
			from case_file opened join client asked on asked.id = opened.client_id
			join client on client.id = coalesce(asked.merged_into, asked.id)
			left join lateral (
				select distinct on (fact.name) fact.name, fact.value, fact.source, fact.recorded_by, fact.recorded_at
				from client_fact fact where fact.client_id = client.id and fact.name = any(:names)
				order by fact.name, (fact.value = coalesce(case fact.name when 'preferredName' then client.preferred_name
					when 'pronouns' then client.pronouns when 'language' then client.language
					when 'safeContact' then client.safe_contact when 'birthDate' then client.birth_date::text
					end, fact.value)) desc, fact.recorded_at desc) told on true
			where opened.id = :case
			""";

	private static final String PAGE = """
			select fact.name, fact.value, fact.source, fact.recorded_by, fact.recorded_at
			from client_fact fact where fact.client_id = (
				select coalesce(asked.merged_into, asked.id) from case_file opened
				join client asked on asked.id = opened.client_id where opened.id = :case)
			and (fact.recorded_at, fact.name) < (:at, :name)
			order by fact.recorded_at desc, fact.name desc limit :most
			""";

	private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	Statements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what stands now of the facts named; empty when the case has no client. */
	Optional<WhatIsKnown> now(CaseId caseId, Collection<String> facts) {
		Map<String, Statement> statements = new LinkedHashMap<>();
		List<WhatIsKnown> found = jdbc.sql(NOW)
			.param("case", caseId.value())
			.param("names", facts.toArray(String[]::new))
			.query((row, number) -> {
				if (row.getString("name") != null && !row.getString("value").isEmpty()) {
					statements.put(row.getString("name"), statement(row, number));
				}
				return new WhatIsKnown(new ClientId(row.getObject("client", UUID.class)), row.getInt("version"),
						statements);
			})
			.list();
		return found.stream().findFirst();
	}

	/**
	 * Returns all that was ever said, newest first.
	 * @param after key of the page before, or null for the first
	 * @throws IllegalArgumentException if the key is none
	 * @throws ArithmeticException if it is no moment
	 */
	KeysetPage<Statement> page(CaseId caseId, @Nullable String after, int size) {
		String[] key = after == null ? new String[0] : after.split("_", 2);
		if (after != null && key.length != 2) {
			throw new IllegalArgumentException("Not a key");
		}
		Instant at = after == null ? LAST : Instant.EPOCH.plus(Long.parseLong(key[0]), ChronoUnit.MICROS);
		List<Statement> found = jdbc.sql(PAGE)
			.param("case", caseId.value())
			.param("at", Timestamp.from(at))
			.param("name", after == null ? "" : key[1])
			.param("most", size + 1)
			.query(Statements::statement)
			.list();
		if (found.size() <= size) {
			return new KeysetPage<>(found, null);
		}
		Statement last = found.get(size - 1);
		return new KeysetPage<>(found.subList(0, size),
				ChronoUnit.MICROS.between(Instant.EPOCH, last.recordedAt()) + "_" + last.fact());
	}

	private static Statement statement(ResultSet row, int number) throws SQLException {
		return new Statement(row.getString("name"), row.getString("value"), row.getString("source"),
				row.getString("recorded_by"), row.getTimestamp("recorded_at").toInstant());
	}

}
