package org.alongside.tasks;

import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The statement of a page of the inbox, for measurements.
 */
public final class InboxStatements {

	private static final int ROWS = 51;

	private InboxStatements() {
	}

	/** Returns how the database answers the first page of a programme. */
	public static List<String> plan(JdbcTemplate jdbc, StaffProfile person, String programme) {
		InboxPages page = page(person, programme);
		return new NamedParameterJdbcTemplate(jdbc).queryForList("explain (analyze, buffers) " + page.sql(),
				page.parameters(), String.class);
	}

	/** Reads the first page of a programme, rows as they come. */
	public static Object run(NamedParameterJdbcTemplate jdbc, StaffProfile person, String programme) {
		InboxPages page = page(person, programme);
		return jdbc.queryForList(page.sql(), page.parameters());
	}

	private static InboxPages page(StaffProfile person, String programme) {
		return InboxPages.of(person,
				InboxQuestion.of(Map.of("view", "unassigned", "sort", "priority", "programme", programme)), null, ROWS,
				Instant.now());
	}

}
