package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

@Component
class OpenIncidents implements Incidents {

	/**
	 * The table holds open incidents only. A step in a called process raises one in each
	 * process above it too: shown is the one where it happened.
	 */
	private static final String OPEN = """
			select i.id_, i.incident_timestamp_, p.business_key_, d.key_, i.proc_def_id_, i.activity_id_,
				j.exception_msg_, coalesce(h.failures, 1) as failures, coalesce(h.since, i.incident_timestamp_) as since
			from act_ru_incident i
			left join act_ru_execution p on p.id_ = i.proc_inst_id_
			left join act_re_procdef d on d.id_ = i.proc_def_id_
			left join act_ru_job j on j.id_ = i.configuration_
			left join lateral (select count(*) as failures, min(l.timestamp_) as since from act_hi_job_log l
				where l.process_instance_id_ = i.proc_inst_id_ and l.job_id_ = i.configuration_ and l.job_state_ = 1) h
				on true
			where i.cause_incident_id_ = i.id_ and (i.incident_timestamp_, i.id_) > (:time, :id)
			order by i.incident_timestamp_, i.id_
			limit :limit
			""";

	private static final String JOB = "select configuration_ from act_ru_incident where id_ = ?";

	/** The first entry whose key stands in the name of a class decides. */
	private static final List<Map.Entry<String, String>> REASONS = List.of(Map.entry("RefusedException", "refused"),
			Map.entry("Conflict", "busy"), Map.entry("OptimisticLock", "busy"), Map.entry("Timeout", "unreachable"),
			Map.entry("Connect", "unreachable"), Map.entry("UnknownHost", "unreachable"),
			Map.entry("ResourceAccess", "unreachable"), Map.entry("Mail", "unreachable"), Map.entry("SQL", "database"),
			Map.entry("DataAccess", "database"));

	private final JdbcClient jdbc;

	private final ManagementService management;

	private final RepositoryService repository;

	OpenIncidents(JdbcClient jdbc, ManagementService management, RepositoryService repository) {
		this.jdbc = jdbc;
		this.management = management;
		this.repository = repository;
	}

	@Override
	public KeysetPage<Incident> open(@Nullable String after, int limit) {
		String[] key = after == null ? new String[] { "1970-01-01T00:00:00Z", "" } : after.split(" ", 2);
		List<Row> rows = jdbc.sql(OPEN)
			.param("time", Timestamp.from(Instant.parse(key[0])))
			.param("id", key[1])
			.param("limit", limit + 1)
			.query(Row::of)
			.list();
		List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
		String next = rows.size() > limit ? page.get(limit - 1).raised + " " + page.get(limit - 1).id : null;
		return new KeysetPage<>(page.stream().map(this::incident).toList(), next);
	}

	@Override
	public void retry(String incidentId) {
		String job = jdbc.sql(JOB)
			.param(incidentId)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("Incident"));
		management.setJobRetries(1).jobId(job).dueDate(new Date()).execute();
	}

	private Incident incident(Row row) {
		return new Incident(row.id, row.caseId == null ? null : CaseId.of(row.caseId), row.process, step(row),
				row.since, row.failures, reason(row.failure));
	}

	private String step(Row row) {
		if (row.definition == null || row.activity == null) {
			return String.valueOf(row.activity);
		}
		ModelElementInstance element = repository.getBpmnModelInstance(row.definition)
			.getModelElementById(row.activity);
		String name = element == null ? null : element.getAttributeValue("name");
		return name == null ? row.activity : name;
	}

	private static String reason(@Nullable String classes) {
		return REASONS.stream()
			.filter(entry -> classes != null && classes.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("unexpected");
	}

	private record Row(String id, Instant raised, @Nullable String caseId, @Nullable String process,
			@Nullable String definition, @Nullable String activity, @Nullable String failure, int failures,
			Instant since) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6), row.getString(7), row.getInt(8),
					row.getTimestamp(9).toInstant());
		}

	}

}
