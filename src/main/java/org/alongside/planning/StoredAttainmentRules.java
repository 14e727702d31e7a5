package org.alongside.planning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/**
 * The rules in the table {@code attainment_rule}.
 */
@Component
class StoredAttainmentRules implements AttainmentRules {

	private static final String VALUE = """
			select value from attainment_rule where code = :code and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	StoredAttainmentRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public double correlation(LocalDate day) {
		return jdbc.sql(VALUE).param("code", "score.correlation").param("day", day).query(Double.class).single();
	}

}
