package org.alongside.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody is writing about a person of a case and has not sent yet: theirs alone,
 * one per form, on every device the same. It is about {@code new}, about the person
 * ({@code <id>}), about a tie ({@code <id>.tie}) or a household ({@code <id>.join}).
 */
@Service
@Transactional
public class PersonDrafts {

	/** What a draft of somebody new is about. */
	public static final String NEW = "new";

	/** Everything the forms ask. */
	private static final Set<String> FIELDS = Set.of("draft", "version", "givenName", "familyName", "role", "gender",
			"birthDate", "diedOn", "pronouns", "language", "interpreter", "phone", "email", "safeContact",
			"organisation", "bond", "flow", "consent", "consentFor", "consentUntil", "partition", "leftOn", "leftWhy",
			"bond-code", "bond-other", "bond-since", "bond-until", "bond-note", "group", "part", "since", "until");

	/** Twice the longest field; checked field by field when it is sent. */
	private static final int LONGEST = 2000;

	private static final Pattern ABOUT = Pattern.compile("new|new-[0-9a-f-]{36}|([0-9a-f-]{36})(?:\\.tie|\\.join)?");

	private static final String FIND = """
			select version, answers, saved_at from person_draft
			where case_id = :case and person = :person and about = :about
			""";

	private static final String BEGUN = """
			select about from person_draft where case_id = :case and person = :person limit 200
			""";

	private static final String SAVE = """
			insert into person_draft as kept (case_id, person, about, answers, saved_at)
			values (:case, :person, :about, cast(:answers as jsonb), :at)
			on conflict (case_id, person, about) do update
			set answers = excluded.answers, saved_at = excluded.saved_at, version = nextval('person_draft_version')
			where kept.version <= :seen
			returning version, answers, saved_at
			""";

	private static final String DISCARD = """
			delete from person_draft where case_id = :case and person = :person and about = :about
			""";

	private static final String PURGE = """
			delete from person_draft where ctid = any(array(
				select ctid from person_draft where saved_at < :before order by saved_at limit 500))
			""";

	private static final String DAYS = """
			select value from people_rule where name = 'draft-days' and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final FamilyReading reading;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	PersonDrafts(FamilyReading reading, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.reading = reading;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Returns what a draft of somebody is about whom the referral names. */
	public static String named(String name) {
		byte[] bytes = name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
		return "new-" + UUID.nameUUIDFromBytes(bytes);
	}

	/** Returns what a draft of somebody new is about, as the form says it. */
	public static String ofNew(Map<String, String> fields) {
		String about = Objects.requireNonNullElse(fields.get("draft"), NEW);
		return about.startsWith("new-") && ABOUT.matcher(about).matches() ? about : NEW;
	}

	/** Returns the reader's draft. */
	@Transactional(readOnly = true)
	public Optional<Draft> find(StaffProfile reader, CaseId caseId, String about) {
		require(reader, caseId, about);
		return kept(reader, caseId, about);
	}

	/** Returns what the reader has begun in a case. */
	@Transactional(readOnly = true)
	public Set<String> begun(StaffProfile reader, CaseId caseId) {
		reading.of(reader, caseId);
		return Set.copyOf(jdbc.sql(BEGUN)
			.param("case", caseId.value())
			.param("person", reader.id().value())
			.query(String.class)
			.list());
	}

	/**
	 * Keeps a draft.
	 * @param seen the version seen last, 0 when none
	 * @return the draft as kept: that of another device, unchanged, when that is newer
	 * than the one seen
	 * @throws RefusedException if a field is not one of the forms, or far too long
	 * @throws NotFoundException if the person it is about cannot be seen
	 */
	public Saved save(StaffProfile by, CaseId caseId, String about, Map<String, ?> fields, long seen) {
		require(by, caseId, about);
		check(fields);
		Optional<Draft> saved = jdbc.sql(SAVE)
			.param("case", caseId.value())
			.param("person", by.id().value())
			.param("about", about)
			.param("answers", write(fields))
			.param("at", Timestamp.from(clock.instant()))
			.param("seen", seen)
			.query(this::draft)
			.optional();
		return saved.map(draft -> new Saved(draft, true))
			.orElseGet(() -> new Saved(kept(by, caseId, about).orElseThrow(), false));
	}

	/** Throws the draft away. */
	public void discard(StaffProfile by, CaseId caseId, String about) {
		require(by, caseId, about);
		sent(by.id(), caseId, about);
	}

	/** The form was sent: the draft has served its purpose. */
	void sent(StaffId by, CaseId caseId, String about) {
		jdbc.sql(DISCARD).param("case", caseId.value()).param("person", by.value()).param("about", about).update();
	}

	/** Drafts that nobody came back to have had their time. */
	@Scheduled(cron = "0 47 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void purge() {
		Instant now = clock.instant();
		int days = jdbc.sql(DAYS)
			.param("day", Date.valueOf(LocalDate.ofInstant(now, clock.getZone())))
			.query(Integer.class)
			.single();
		Timestamp before = Timestamp.from(now.minus(Duration.ofDays(days)));
		int gone;
		do {
			gone = jdbc.sql(PURGE).param("before", before).update();
		}
		while (gone > 0);
	}

	/** Lets pass only who may see whom it is about. */
	private void require(StaffProfile by, CaseId caseId, String about) {
		Family family = reading.of(by, caseId);
		Matcher form = ABOUT.matcher(about);
		if (!form.matches()) {
			throw new NotFoundException("Draft");
		}
		if (form.group(1) != null
				&& family.people().stream().noneMatch(one -> one.id().toString().equals(form.group(1)))) {
			throw new NotFoundException("Person");
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

	private static void check(Map<String, ?> fields) {
		List<FieldError> errors = new ArrayList<>();
		fields.forEach((field, value) -> {
			if (!FIELDS.contains(field) || !(value instanceof String text)) {
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
