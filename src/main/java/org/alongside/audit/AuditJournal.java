package org.alongside.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes and reads the log in PostgreSQL.
 */
@Component
class AuditJournal implements AuditLog, AuditTrail {

	private static final String WRITE = """
			insert into audit_entry (at, actor, kind, name, case_id, detail)
			values (?, ?, ?, ?, cast(? as uuid), cast(? as jsonb))
			""";

	private static final String OF_CASE = """
			select id, at, actor, kind, name, case_id, detail::text as detail, position is not null as sealed
			from audit_entry
			where case_id = :case and id < :before
			order by id desc
			limit :limit
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ObjectMapper json;

	private final Clock clock;

	private final TransactionTemplate apart;

	AuditJournal(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock,
			PlatformTransactionManager transactions) {
		this.batches = batches;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public void act(Actor by, String act, @Nullable CaseId caseId, Map<String, String> detail) {
		write(by, AuditEntry.Kind.ACT, act, caseId, detail);
	}

	@Override
	public void view(Actor by, String what, CaseId caseId) {
		if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			// A page is read in a transaction that may not write, and is still a view.
			apart.executeWithoutResult(status -> write(by, AuditEntry.Kind.VIEW, what, caseId, Map.of()));
		}
		else {
			write(by, AuditEntry.Kind.VIEW, what, caseId, Map.of());
		}
	}

	@Override
	public KeysetPage<AuditEntry> ofCase(CaseId caseId, @Nullable String after, int limit) {
		WaitingEntries.writeNow();
		int size = Math.max(1, Math.min(limit, 200));
		List<AuditEntry> found = jdbc.sql(OF_CASE)
			.param("case", caseId.value())
			.param("before", before(after))
			.param("limit", size + 1)
			.query((row, number) -> read(row, caseId))
			.list();
		if (found.size() <= size) {
			return new KeysetPage<>(found, null);
		}
		List<AuditEntry> page = found.subList(0, size);
		return new KeysetPage<>(page, Long.toString(page.get(size - 1).id()));
	}

	private void write(Actor by, AuditEntry.Kind kind, String name, @Nullable CaseId caseId,
			Map<String, String> detail) {
		WaitingEntries.add(new Object[] { clock.instant().atOffset(ZoneOffset.UTC), by.reference(),
				kind.name().toLowerCase(Locale.ROOT), name, (caseId != null) ? caseId.toString() : null,
				written(detail) }, (rows) -> batches.batchUpdate(WRITE, rows));
	}

	private String written(Map<String, String> detail) {
		try {
			return json.writeValueAsString(detail);
		}
		catch (JsonProcessingException problem) {
			throw new IllegalArgumentException("Not a detail of an audit entry", problem);
		}
	}

	private AuditEntry read(ResultSet row, CaseId caseId) throws SQLException {
		try {
			return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("actor"), AuditEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
					row.getString("name"), caseId, json.readValue(row.getString("detail"), new TypeReference<>() {
					}), row.getBoolean("sealed"));
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("Audit entry " + row.getLong("id") + " cannot be read", problem);
		}
	}

	private static long before(@Nullable String after) {
		try {
			return (after != null) ? Long.parseLong(after) : Long.MAX_VALUE;
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("after", "unknown"));
		}
	}

}
