package org.alongside.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The programmes in their table.
 */
@Component
class ConfiguredProgrammes implements Programmes {

	private static final String ACTIVE = "select code from programme where active order by position";

	private final JdbcClient jdbc;

	ConfiguredProgrammes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> codes() {
		return jdbc.sql(ACTIVE).query(String.class).list();
	}

	@Override
	public boolean known(String code) {
		return codes().contains(code);
	}

}
