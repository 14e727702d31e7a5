package org.alongside.documents;

import org.alongside.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The table of signatures, and the bounds for how hard a text may be.
 */
@Component
class SignatureStore {

	private static final int MOST = 100;

	private static final String ADD = """
			insert into document_signature (id, case_id, paper, version, language, text_sha256, role, name, how,
				strokes, attachment_id, refusal_reason, recorded_by, at)
			values (:id, :case, :paper, :version, :language, :hash, :role, :name, :how, :strokes, :attachment, :reason,
				:by, :at)
			""";

	private static final String OF_CASE = """
			select paper, version, language, text_sha256, role, name, how, strokes, attachment_id, refusal_reason,
				recorded_by, at
			from document_signature where case_id = :case order by sequence desc limit :limit
			""";

	private static final String BOUND = """
			select value from document_rule where code = :code and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	SignatureStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseId caseId, Signature signature) {
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("case", caseId.value())
			.param("paper", signature.paper())
			.param("version", signature.version())
			.param("language", signature.language())
			.param("hash", signature.textHash())
			.param("role", signature.role())
			.param("name", signature.name())
			.param("how", signature.how())
			.param("strokes", signature.strokes())
			.param("attachment", signature.attachmentId())
			.param("reason", signature.refusalReason())
			.param("by", signature.recordedBy())
			.param("at", Timestamp.from(signature.at()))
			.update();
	}

	/** Returns the latest signatures of a case, the newest first. */
	List<Signature> of(CaseId caseId) {
		return jdbc.sql(OF_CASE)
			.param("case", caseId.value())
			.param("limit", MOST)
			.query((row, number) -> signature(row))
			.list();
	}

	/** Returns how hard a text of a language may be on a day. */
	long bound(boolean spanish, LocalDate day) {
		return jdbc.sql(BOUND)
			.param("code", spanish ? "reading.ease.es" : "reading.grade.en")
			.param("day", day)
			.query(Long.class)
			.single();
	}

	private static Signature signature(ResultSet row) throws SQLException {
		return new Signature(row.getString("paper"), row.getInt("version"), row.getString("language"),
				row.getString("text_sha256"), row.getString("role"), row.getString("name"), row.getString("how"),
				row.getString("strokes"), row.getObject("attachment_id", UUID.class), row.getString("refusal_reason"),
				row.getString("recorded_by"), row.getTimestamp("at").toInstant());
	}

}
