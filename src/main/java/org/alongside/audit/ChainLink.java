package org.alongside.audit;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * An entry as the chain sees it.
 *
 * @param detail the detail in PostgreSQL's normal form of JSON
 */
record ChainLink(long id, Instant at, String actor, String kind, String name, @Nullable String caseId, String detail) {

	static final String COLUMNS = "id, at, actor, kind, name, case_id::text as case_id, detail::text as detail";

	static ChainLink read(ResultSet row) throws SQLException {
		return new ChainLink(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("kind"), row.getString("name"), row.getString("case_id"),
				row.getString("detail"));
	}

	/** Returns the SHA-256 that seals this entry at its place behind the one before. */
	byte[] seal(long position, byte[] previous) {
		try {
			return MessageDigest.getInstance("SHA-256")
				.digest(canonical(position, previous).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private String canonical(long position, byte[] previous) {
		StringBuilder text = new StringBuilder("alongside-audit-1\n");
		for (String part : new String[] { HexFormat.of().formatHex(previous), Long.toString(position),
				Long.toString(id), at.toString(), actor, kind, name, (caseId != null) ? caseId : "", detail }) {
			// The length in front keeps neighbours from lending each other characters.
			text.append(part.length()).append(':').append(part).append('\n');
		}
		return text.toString();
	}

}
