package org.alongside.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of drafts: one per case, person and what it is about. Who may see them is the
 * question of the module whose table it is.
 */
public final class DraftTable {

	private static final String FIND = """
			select version, answers, saved_at from %1$s
			where case_id = :case and person = :person and about = :about
			""";

	private static final String BEGUN = """
			select about from %1$s where case_id = :case and person = :person limit 200
			""";

	private static final String SAVE = """
			insert into %1$s as kept (case_id, person, about, answers, saved_at)
			values (:case, :person, :about, cast(:answers as jsonb), :at)
			on conflict (case_id, person, about) do update
			set answers = excluded.answers, saved_at = excluded.saved_at, version = nextval('%1$s_version')
			where kept.version <= :seen
			returning version, answers, saved_at
			""";

	private static final String DISCARD = """
			delete from %1$s where case_id = :case and person = :person and about = :about
			""";

	private static final String PURGE = """
			delete from %1$s where ctid = any(array(
				select ctid from %1$s where saved_at < :before order by saved_at limit 500))
			""";

	private final String table;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	/**
	 * Reads and writes a table.
	 * @param table its name; its versions come from the sequence {@code <table>_version}
	 */
	public DraftTable(String table, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.table = table;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Finds a draft. */
	public Optional<Draft> find(StaffId person, CaseId caseId, String about) {
		return of(FIND, person, caseId).param("about", about).query(this::draft).optional();
	}

	/** Returns what the person has begun in a case; at most 200. */
	public Set<String> begun(StaffId person, CaseId caseId) {
		return Set.copyOf(of(BEGUN, person, caseId).query(String.class).list());
	}

	/**
	 * Keeps a draft.
	 * @param seen the version seen last, 0 when none
	 * @return the draft as kept: that of another device, unchanged, when that is newer
	 * than the one seen
	 */
	public Saved save(StaffId person, CaseId caseId, String about, Map<String, ?> fields, long seen) {
		return of(SAVE, person, caseId).param("about", about)
			.param("answers", write(fields))
			.param("at", Timestamp.from(clock.instant()))
			.param("seen", seen)
			.query(this::draft)
			.optional()
			.map(draft -> new Saved(draft, true))
			.orElseGet(() -> new Saved(find(person, caseId, about).orElseThrow(), false));
	}

	/** Throws a draft away. */
	public void discard(StaffId person, CaseId caseId, String about) {
		of(DISCARD, person, caseId).param("about", about).update();
	}

	/**
	 * Throws those away that nobody has gone on with, a few hundred in a transaction.
	 * @param days how long they are kept after they were last saved
	 */
	public void purge(int days) {
		Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
		int gone;
		do {
			gone = jdbc.sql(PURGE.formatted(table)).param("before", before).update();
		}
		while (gone > 0);
	}

	/**
	 * Lets pass only fields of the form.
	 * @param longest how many characters one may have
	 * @throws RefusedException naming each field that is unknown or too long
	 */
	public static void check(Map<String, ?> fields, Set<String> known, int longest) {
		List<FieldError> errors = new ArrayList<>();
		fields.forEach((field, value) -> {
			if (!known.contains(field) || !(value instanceof String text)) {
				errors.add(FieldError.of(field, "unknown"));
			}
			else if (text.length() > longest) {
				errors.add(FieldError.of(field, "maxLength", longest));
			}
		});
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
	}

	private JdbcClient.StatementSpec of(String statement, StaffId person, CaseId caseId) {
		return jdbc.sql(statement.formatted(table)).param("case", caseId.value()).param("person", person.value());
	}

	private String write(Map<String, ?> fields) {
		try {
			return json.writeValueAsString(fields).replace("\\u0000", "");
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A draft cannot be written");
		}
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		try {
			return new Draft(row.getLong("version"),
					json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {
					}), row.getTimestamp("saved_at").toInstant());
		}
		catch (JsonProcessingException problem) {
			throw new IllegalStateException("A draft cannot be read");
		}
	}

}
