package org.alongside.cases;

import org.alongside.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many cases people carry.
 */
@Component
public class Caseloads {

	private static final String OPEN = """
			select worker_id, count(*) as open from case_file
			where worker_id = any(cast(:workers as uuid[])) and closed_at is null and refused_at is null
			group by worker_id
			""";

	private final JdbcClient jdbc;

	Caseloads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the number of open cases of each worker; 0 for who carries none. */
	@Transactional(readOnly = true)
	public Map<StaffId, Integer> open(Collection<StaffId> workers) {
		Map<StaffId, Integer> open = new HashMap<>();
		workers.forEach(worker -> open.put(worker, 0));
		jdbc.sql(OPEN).param("workers", workers.stream().map(StaffId::toString).toArray(String[]::new)).query(row -> {
			open.put(new StaffId(row.getObject("worker_id", UUID.class)), row.getInt("open"));
		});
		return open;
	}

}
