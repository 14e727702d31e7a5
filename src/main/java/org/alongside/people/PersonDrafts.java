package org.alongside.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftTable;
import org.alongside.drafts.Saved;
import org.alongside.shared.CaseId;
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
import java.time.Clock;
import java.time.LocalDate;
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

	private static final String DAYS = """
			select value from people_rule where name = 'draft-days' and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final FamilyReading reading;

	private final JdbcClient jdbc;

	private final DraftTable drafts;

	private final Clock clock;

	PersonDrafts(FamilyReading reading, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.reading = reading;
		this.jdbc = jdbc;
		this.drafts = new DraftTable("person_draft", jdbc, json, clock);
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
		return drafts.find(reader.id(), caseId, about);
	}

	/** Returns what the reader has begun in a case. */
	@Transactional(readOnly = true)
	public Set<String> begun(StaffProfile reader, CaseId caseId) {
		reading.of(reader, caseId);
		return drafts.begun(reader.id(), caseId);
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
		DraftTable.check(fields, FIELDS, LONGEST);
		return drafts.save(by.id(), caseId, about, fields, seen);
	}

	/** Throws the draft away. */
	public void discard(StaffProfile by, CaseId caseId, String about) {
		require(by, caseId, about);
		sent(by.id(), caseId, about);
	}

	/** The form was sent: the draft has served its purpose. */
	void sent(StaffId by, CaseId caseId, String about) {
		drafts.discard(by, caseId, about);
	}

	/** Drafts that nobody came back to have had their time. */
	@Scheduled(cron = "0 47 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void purge() {
		drafts.purge(jdbc.sql(DAYS)
			.param("day", LocalDate.ofInstant(clock.instant(), clock.getZone()))
			.query(Integer.class)
			.single());
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

}
