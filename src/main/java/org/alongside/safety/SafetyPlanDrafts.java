package org.alongside.safety;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.CaseAccess;
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

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is writing for the safety of a client and has not sent yet: the plan, a
 * report, or what came of a report. Theirs alone, on every device the same.
 */
@Service
@Transactional
public class SafetyPlanDrafts {

	/** What a draft of the plan is about. */
	public static final String PLAN = "plan";

	/** What a draft of a new report is about. */
	public static final String REPORT = "new";

	private static final Pattern ABOUT = Pattern.compile(PLAN + "|" + REPORT + "|[0-9a-f-]{36}");

	/** Twice the longest field; checked field by field when it is sent. */
	private static final int LONGEST = 8000;

	private static final String DAYS = """
			select value from safety_rule where name = 'draft-days' and effective_from <= :day
			order by effective_from desc limit 1
			""";

	private static final Set<String> FIELDS = fields();

	private final CaseAccess access;

	private final JdbcClient jdbc;

	private final DraftTable drafts;

	private final Clock clock;

	SafetyPlanDrafts(CaseAccess access, JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.access = access;
		this.jdbc = jdbc;
		this.drafts = new DraftTable("safety_draft", jdbc, json, clock);
		this.clock = clock;
	}

	/** Returns the person's draft. */
	@Transactional(readOnly = true)
	public Optional<Draft> find(StaffProfile person, CaseId caseId, String about) {
		require(person, caseId, about);
		return drafts.find(person.id(), caseId, about);
	}

	/**
	 * Keeps a draft.
	 * @param seen the version the person saw last, 0 when none
	 * @return the draft as kept: that of another device, unchanged, when that is newer
	 * than the one seen
	 * @throws RefusedException if a field is not one of the forms, or far too long
	 */
	public Saved save(StaffProfile person, CaseId caseId, String about, Map<String, ?> fields, long seen) {
		require(person, caseId, about);
		DraftTable.check(fields, FIELDS, LONGEST);
		return drafts.save(person.id(), caseId, about, fields, seen);
	}

	/**
	 * Keeps what was sent and refused, whatever else was sent with it: it stands in the
	 * page again and must not be lost when that is closed.
	 */
	public Draft keep(StaffProfile person, CaseId caseId, String about, Map<String, String> sent) {
		require(person, caseId, about);
		Map<String, String> fields = new HashMap<>(sent);
		fields.entrySet().removeIf((field) -> !FIELDS.contains(field.getKey()) || field.getValue().length() > LONGEST);
		return drafts.save(person.id(), caseId, about, fields, Long.MAX_VALUE).draft();
	}

	/** Throws the person's draft away. */
	public void discard(StaffProfile person, CaseId caseId, String about) {
		require(person, caseId, about);
		sent(person.id(), caseId, about);
	}

	/** The form was sent: the draft has served its purpose. */
	void sent(StaffId person, CaseId caseId, String about) {
		drafts.discard(person, caseId, about);
	}

	/** Drafts that nobody came back to have had their time. */
	@Scheduled(cron = "0 51 3 * * *")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void purge() {
		drafts.purge(jdbc.sql(DAYS).param("day", SafetyRules.day(clock.instant())).query(Integer.class).single());
	}

	private void require(StaffProfile person, CaseId caseId, String about) {
		access.require(person, caseId);
		if (!ABOUT.matcher(about).matches()) {
			throw new NotFoundException("Draft");
		}
	}

	private static Set<String> fields() {
		Set<String> fields = new HashSet<>(SafetyPlan.FIELDS);
		fields.addAll(ReportSuspicion.FIELDS);
		return Set.copyOf(fields);
	}

}
