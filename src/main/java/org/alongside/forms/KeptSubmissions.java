package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers given, in a table that is only ever added to.
 */
@Repository
class KeptSubmissions implements Submissions {

	private static final String KEEP = """
			insert into form_submission (id, form_id, form_version, case_id, subject, submitted_by, submitted_at, answers)
			values (:id, :form, :version, :case, :subject, :by, :at, cast(:answers as jsonb))
			""";

	private static final String OF_CASE = """
			select id, form_id, form_version, subject, submitted_by, submitted_at, answers
			from form_submission
			where case_id = :case
			order by submitted_at desc, id desc
			limit :limit
			""";

	private static final String OF_SUBJECT = """
			select id, form_id, form_version, subject, submitted_by, submitted_at, answers
			from form_submission
			where subject = :subject
			order by submitted_at desc, id desc
			limit 1
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptSubmissions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID keep(DeployedForm form, CaseId caseId, String subject, Actor by, Map<String, Object> answers) {
		UUID id = UUID.randomUUID();
		jdbc.sql(KEEP)
			.param("id", id)
			.param("form", form.id())
			.param("version", form.version())
			.param("case", caseId.value())
			.param("subject", subject)
			.param("by", by.reference())
			.param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
			.param("answers", Json.text(answers))
			.update();
		return id;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Submission> of(String subject) {
		return jdbc.sql(OF_SUBJECT).param("subject", subject).query(KeptSubmissions::read).optional();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Submission> ofCase(CaseId caseId, int limit) {
		return jdbc.sql(OF_CASE)
			.param("case", caseId.value())
			.param("limit", limit)
			.query(KeptSubmissions::read)
			.list();
	}

	private static Submission read(ResultSet row, int number) throws SQLException {
		Instant at = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
		return new Submission(row.getObject("id", UUID.class), row.getString("form_id"), row.getInt("form_version"),
				row.getString("subject"), Actor.of(row.getString("submitted_by")), at,
				Json.map(row.getString("answers")));
	}

}
