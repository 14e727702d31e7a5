package org.alongside.documents;

import org.alongside.shared.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The table of attachments, and their content in pieces.
 */
@Component
class AttachmentStore {

	static final int PIECE = 256 * 1024;

	private static final String COLUMNS = """
			select id, sequence, case_id, name, media_type, bytes, scanned, added_by, added_at, withdrawn_by,
				withdrawn_at, withdrawn_why
			from case_attachment
			""";

	private static final String PAGE = COLUMNS + """
			where case_id = :case and sequence < :before order by sequence desc limit :limit
			""";

	private static final String ONE = COLUMNS + "where id = :id and case_id = :case";

	private static final String ADD = """
			insert into case_attachment (id, case_id, name, media_type, bytes, sha256, scanned, added_by, added_at)
			values (:id, :case, :name, :type, :bytes, :hash, :scanned, :by, :at)
			""";

	private static final String ADD_PIECE = """
			insert into attachment_chunk (attachment_id, position, content) values (?, ?, ?)
			""";

	private static final String PIECE_AT = """
			select content from attachment_chunk where attachment_id = ? and position = ?
			""";

	private static final String WITHDRAW = """
			update case_attachment set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
			where id = :id and case_id = :case and withdrawn_at is null
			""";

	private static final String RULE = """
			select value from document_rule where code = :code and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate pieces;

	AttachmentStore(JdbcClient jdbc, JdbcTemplate pieces) {
		this.jdbc = jdbc;
		this.pieces = pieces;
	}

	List<Attachment> page(CaseId caseId, long before, int limit) {
		return jdbc.sql(PAGE)
			.param("case", caseId.value())
			.param("before", before)
			.param("limit", limit)
			.query((row, number) -> attachment(row))
			.list();
	}

	Optional<Attachment> find(CaseId caseId, UUID id) {
		return jdbc.sql(ONE)
			.param("id", id)
			.param("case", caseId.value())
			.query((row, number) -> attachment(row))
			.optional();
	}

	/** Adds it; its pieces are to follow in the same transaction. */
	void add(Attachment file, String sha256) {
		jdbc.sql(ADD)
			.param("id", file.id())
			.param("case", file.caseId().value())
			.param("name", file.name())
			.param("type", file.mediaType())
			.param("bytes", file.bytes())
			.param("hash", sha256)
			.param("scanned", file.scanned())
			.param("by", file.addedBy())
			.param("at", Timestamp.from(file.addedAt()))
			.update();
	}

	/** Reads the content to its end, piece by piece. */
	void addContent(UUID id, InputStream content) throws IOException {
		byte[] piece = new byte[PIECE];
		int position = 0;
		for (int read = content.readNBytes(piece, 0, PIECE); read > 0; read = content.readNBytes(piece, 0, PIECE)) {
			pieces.update(ADD_PIECE, id, position++, read == PIECE ? piece : Arrays.copyOf(piece, read));
		}
	}

	/** Writes the content, piece by piece. */
	void content(Attachment file, OutputStream to) throws IOException {
		long written = 0;
		for (int position = 0; written < file.bytes(); position++) {
			byte[] piece = pieces.queryForObject(PIECE_AT, byte[].class, file.id(), position);
			if (piece == null) {
				throw new IOException("Piece " + position + " of attachment " + file.id() + " is missing");
			}
			to.write(piece);
			written += piece.length;
		}
	}

	boolean withdraw(CaseId caseId, UUID id, String by, String why, Instant at) {
		return jdbc.sql(WITHDRAW)
			.param("id", id)
			.param("case", caseId.value())
			.param("by", by)
			.param("why", why)
			.param("at", Timestamp.from(at))
			.update() > 0;
	}

	/** Returns how long a file may be on a day, in bytes. */
	long mostBytes(LocalDate day) {
		return jdbc.sql(RULE).param("code", "attachment.bytes").param("day", day).query(Long.class).single();
	}

	private static Attachment attachment(ResultSet row) throws SQLException {
		Timestamp withdrawn = row.getTimestamp("withdrawn_at");
		return new Attachment(row.getObject("id", UUID.class), row.getLong("sequence"),
				new CaseId(row.getObject("case_id", UUID.class)), row.getString("name"), row.getString("media_type"),
				row.getLong("bytes"), row.getBoolean("scanned"), row.getString("added_by"),
				row.getTimestamp("added_at").toInstant(), row.getString("withdrawn_by"),
				withdrawn != null ? withdrawn.toInstant() : null, row.getString("withdrawn_why"));
	}

}
