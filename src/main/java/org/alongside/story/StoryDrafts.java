package org.alongside.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.CaseAccess;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is writing down and has not sent yet: one draft per case, person and
 * entry, on every device the same.
 */
@Service
@Transactional
public class StoryDrafts {

	/** What a draft of something new is about. */
	public static final String NEW = "new";

	/** As long as the longest field; checked field by field when it is sent. */
	private static final int LONGEST = 20_000;

	private static final int ENTRY = 36;

	private static final String FIND = """
			select version, answers, saved_at from story_draft
			where case_id = :case and person = :person and about = :about
			""";

	private static final String ABOUT = """
			select about from story_draft where case_id = :case and person = :person and about <> 'new' limit 100
			""";

	private static final String SAVE = """
			insert into story_draft as kept (case_id, person, about, answers, saved_at)
			values (:case, :person, :about, cast(:answers as jsonb), :at)
			on conflict (case_id, person, about) do update
			set answers = excluded.answers, saved_at = excluded.saved_at, version = nextval('story_draft_version')
			where kept.version <= :seen
			returning version, answers, saved_at
			""";

	private static final String DISCARD = """
			delete from story_draft where case_id = :case and person = :person and about = :about
			""";

	private static final String KEPT = """
			select value from story_rule where name = 'draft-days' and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private static final String PURGE = """
			delete from story_draft where ctid in (
				select ctid from story_draft where saved_at < :before order by saved_at limit :most)
			""";

	private static final int BATCH = 500;

	private final CaseAccess access;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	StoryDrafts(CaseAccess access, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.access = access;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Returns what a draft is about: the entry to change, or something new. */
	public static String about(@Nullable String change) {
		return change == null || change.isEmpty() ? NEW : change;
	}

	/** Returns the person's draft. */
	@Transactional(readOnly = true)
	public Optional<Draft> find(StaffProfile person, CaseId caseId, String about) {
		access.require(person, caseId);
		return kept(person, caseId, about);
	}

	/** Returns the entries the person has begun to change. */
	@Transactional(readOnly = true)
	public Set<String> begun(StaffProfile person, CaseId caseId) {
		access.require(person, caseId);
		return Set.copyOf(jdbc.sql(ABOUT)
			.param("case", caseId.value())
			.param("person", person.id().value())
			.query(String.class)
			.list());
	}

	/**
	 * Keeps a draft.
	 * @param seen the version the person saw last, 0 when none
	 * @return the draft as kept: that of another device, unchanged, when that is newer
	 * than the one seen
	 * @throws RefusedException if a field is not one of the form, or far too long
	 */
	public Saved save(StaffProfile person, CaseId caseId, String about, Map<String, ?> fields, long seen) {
		access.require(person, caseId);
		check(about, fields);
		Optional<Draft> saved = jdbc.sql(SAVE)
			.param("case", caseId.value())
			.param("person", person.id().value())
			.param("about", about)
			.param("answers", write(fields))
			.param("at", Timestamp.from(clock.instant()))
			.param("seen", seen)
			.query(this::draft)
			.optional();
		return saved.map(draft -> new Saved(draft, true))
			.orElseGet(() -> new Saved(kept(person, caseId, about).orElseThrow(), false));
	}

	/** Throws the person's draft away. */
	public void discard(StaffProfile person, CaseId caseId, String about) {
		access.require(person, caseId);
		discard(person.id(), caseId, about);
	}

	void discard(StaffId person, CaseId caseId, String about) {
		jdbc.sql(DISCARD).param("case", caseId.value()).param("person", person.value()).param("about", about).update();
	}

	/** Drafts nobody has gone on with for long have had their time. */
	@Scheduled(cron = "0 47 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void purge() {
		int days = jdbc.sql(KEPT)
			.param("day", LocalDate.ofInstant(clock.instant(), clock.getZone()))
			.query(Integer.class)
			.single();
		Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
		int gone = BATCH;
		while (gone == BATCH) {
			gone = jdbc.sql(PURGE).param("before", before).param("most", BATCH).update();
		}
	}

	private Optional<Draft> kept(StaffProfile person, CaseId caseId, String about) {
		return jdbc.sql(FIND)
			.param("case", caseId.value())
			.param("person", person.id().value())
			.param("about", about)
			.query(this::draft)
			.optional();
	}

	private static void check(String about, Map<String, ?> fields) {
		List<FieldError> errors = new ArrayList<>();
		if (about.length() > ENTRY) {
			errors.add(FieldError.of("change", "option"));
		}
		fields.forEach((field, value) -> {
			if (!Telling.FIELDS.contains(field) || !(value instanceof String text)) {
				errors.add(FieldError.of(field, "unknown"));
			}
			else if (text.length() > LONGEST) {
				errors.add(FieldError.of(field, "maxLength", LONGEST));
			}
		});
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
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

	/**
	 * A draft.
	 *
	 * @param version grows with every save, over all drafts
	 * @param fields what was typed, by field
	 */
	public record Draft(long version, Map<String, String> fields, Instant saved) {
	}

	/**
	 * What became of saving.
	 *
	 * @param done whether the draft was saved; if not, it is the newer one of another
	 * device
	 */
	public record Saved(Draft draft, boolean done) {
	}

}
