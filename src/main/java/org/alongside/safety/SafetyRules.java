package org.alongside.safety;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The figures of the safety path, as they are in force on a day. Kept as rows with
 * effective date and source.
 */
@Component
class SafetyRules {

	private static final String IN_FORCE = """
			select value from safety_rule where name = :name and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	SafetyRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the last day of an alert about which nobody says anything after a moment.
	 */
	LocalDate alertUntil(Instant at) {
		LocalDate day = day(at);
		return day.plusDays(jdbc.sql(IN_FORCE)
			.param("name", "alert-days")
			.param("day", Date.valueOf(day))
			.query(Integer.class)
			.single());
	}

	static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneOffset.UTC);
	}

}
