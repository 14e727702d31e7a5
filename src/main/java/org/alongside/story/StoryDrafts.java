package org.alongside.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.CaseAccess;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftTable;
import org.alongside.drafts.Saved;
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

import java.time.Clock;
import java.time.LocalDate;
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

	private static final String KEPT = """
			select value from story_rule where name = 'draft-days' and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private final CaseAccess access;

	private final JdbcClient jdbc;

	private final DraftTable drafts;

	private final Clock clock;

	StoryDrafts(CaseAccess access, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.access = access;
		this.jdbc = jdbc;
		this.drafts = new DraftTable("story_draft", jdbc, json, clock);
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
		return drafts.find(person.id(), caseId, about);
	}

	/** Returns the entries the person has begun to change. */
	@Transactional(readOnly = true)
	public Set<String> begun(StaffProfile person, CaseId caseId) {
		access.require(person, caseId);
		return drafts.begun(person.id(), caseId);
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
		if (about.length() > ENTRY) {
			throw new RefusedException(FieldError.of("change", "option"));
		}
		DraftTable.check(fields, Telling.FIELDS, LONGEST);
		return drafts.save(person.id(), caseId, about, fields, seen);
	}

	/** Throws the person's draft away. */
	public void discard(StaffProfile person, CaseId caseId, String about) {
		access.require(person, caseId);
		discard(person.id(), caseId, about);
	}

	void discard(StaffId person, CaseId caseId, String about) {
		drafts.discard(person, caseId, about);
	}

	/** Drafts nobody has gone on with for long have had their time. */
	@Scheduled(cron = "0 47 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void purge() {
		drafts.purge(jdbc.sql(KEPT)
			.param("day", LocalDate.ofInstant(clock.instant(), clock.getZone()))
			.query(Integer.class)
			.single());
	}

}
