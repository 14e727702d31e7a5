package org.alongside.tasks;

import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What a person finished today.
 */
@Component
public class DaysWork {

	/** Nobody needs to know more exactly. */
	public static final int COUNT_LIMIT = 100;

	private static final String FINISHED = """
			select count(*) from (select 1 from task
				where ended_by = :person and ended_how = 'completed' and ended_at >= :from limit :limit) as finished
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DaysWork(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns how many tasks the person completed since their midnight, at most
	 * {@link #COUNT_LIMIT}.
	 */
	@Transactional(readOnly = true)
	public int finished(StaffProfile person) {
		LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
		return jdbc.sql(FINISHED)
			.param("person", person.id().value())
			.param("from", Timestamp.from(today.atStartOfDay(person.zone()).toInstant()))
			.param("limit", COUNT_LIMIT)
			.query(Integer.class)
			.single();
	}

}
