package org.alongside.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sessions are still open, on whatever node they ended.
 */
@Component
class LiveSessions {

	private static final String OPEN = """
			select session_id from app.spring_session
			where session_id = any(cast(:ids as char(36)[])) and expiry_time > :now
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	LiveSessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns those of the sessions that are open; all of them when the database does not
	 * answer.
	 */
	Set<String> open(Set<String> ids) {
		if (ids.isEmpty()) {
			return ids;
		}
		try {
			return jdbc.sql(OPEN)
				.param("ids", ids.toArray(String[]::new))
				.param("now", clock.millis())
				.query((row, number) -> row.getString("session_id").strip())
				.list()
				.stream()
				.collect(Collectors.toSet());
		}
		catch (RuntimeException unknown) {
			return ids;
		}
	}

}
