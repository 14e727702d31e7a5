package org.alongside.safety;

import org.alongside.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The safety plans, version by version.
 */
@Component
class SafetyPlans {

	private static final String LATEST = """
			select * from safety_plan where case_id = :case order by number desc limit :limit
			""";

	private static final String ADD = """
			insert into safety_plan (id, case_id, number, warns, myself, places, people, professionals, safer,
				recorded_by, recorded_at)
			values (:id, :case, :number, :warns, :myself, :places, :people, :professionals, :safer, :by, :at)
			on conflict (case_id, number) do nothing
			""";

	private final JdbcClient jdbc;

	SafetyPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the version that counts. */
	Optional<SafetyPlan> latest(CaseId caseId) {
		return versions(caseId, 1).stream().findFirst();
	}

	/** Returns the versions, latest first. */
	List<SafetyPlan> versions(CaseId caseId, int limit) {
		return jdbc.sql(LATEST).param("case", caseId.value()).param("limit", limit).query(this::read).list();
	}

	/** Adds a version; returns false when somebody else has added that one. */
	boolean add(CaseId caseId, SafetyPlan plan) {
		return jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("case", caseId.value())
			.param("number", plan.number())
			.params(plan.parts())
			.param("by", plan.recordedBy())
			.param("at", Timestamp.from(plan.recordedAt()))
			.update() == 1;
	}

	private SafetyPlan read(ResultSet row, int number) throws SQLException {
		Map<String, String> parts = new LinkedHashMap<>();
		for (String part : SafetyPlan.PARTS) {
			parts.put(part, row.getString(part));
		}
		return new SafetyPlan(row.getInt("number"), parts, row.getString("recorded_by"),
				row.getTimestamp("recorded_at").toInstant());
	}

}
