package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.documents.Letterhead;
import org.alongside.documents.Letterheads;
import org.alongside.documents.Signing;
import org.alongside.readiness.Proof.State;
import org.alongside.readiness.Readiness;
import org.alongside.readiness.Readiness.Element;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A mock audit (42 CFR 441.18(a)(7) and 441.301(c)(2)): a case is carried from referral
 * to its closing over HTTP, and each item is found in its record, with its place. Then
 * one item after another is taken out of the record, and that one is named.
 */
@RunningAgency
class ReadinessWalkIT {

	private static final int LONGEST = 80;

	/** What takes an element out of the record; the case is the parameter. */
	private static final Map<String, List<String>> TAKEN_OUT = new LinkedHashMap<>();

	static {
		out("name",
				"update client set given_name = '', family_name = '', preferred_name = null "
						+ "where id = (select client_id from case_file where id = ?)",
				"update case_file set client_name = '' where id = ?");
		out("dates", "delete from contact_goal where contact_id in (select id from contact where case_id = ?)",
				"delete from contact where case_id = ?");
		out("agency", "delete from letterhead where ?::uuid is not null");
		out("worker", "update case_file set worker_id = null where id = ?");
		out("content", "update contact set summary = '' where case_id = ?");
		out("units", "update contact set minutes = null where case_id = ?");
		out("goals-achieved", "update closure set goals_outcome = ' ' where case_id = ?",
				"delete from goal_rating where case_id = ?");
		out("coordination", "update contact set mode = 'phone' where case_id = ?",
				"delete from referral_letter where referral_id in (select id from service_referral where case_id = ?)");
		out("language", "update client set language = 'ar', interpreter = false "
				+ "where id = (select client_id from case_file where id = ?)");
		out("responsible-signatures", "update document_signature set role = 'client' where case_id = ?");
		plan("setting", "setting = null");
		plan("alternatives", "alternatives = null");
		plan("strengths", "strengths = ''");
		of("plan_goal", "needs", "update plan_goal set need = null, need_id = null");
		of("plan_goal", "goals", "update plan_goal set measure = ''");
		of("plan_wanted_service", "services", "delete from plan_wanted_service");
		of("plan_wanted_service", "appropriate", "update plan_wanted_service set need_id = null");
		plan("unpaid-supports", "unpaid_supports = null");
		plan("risks", "backup_plan = null");
		plan("monitor", "monitor = ''");
		plan("signature", "signed_how = 'refused', signature_refusal_reason = 'Did not want to'");
		plan("copy", "distribution = null");
		plan("self-directed", "self_directed = null");
		plan("rights", "rights_restricted = true, rights_justification = null");
		plan("declined", "services_declined = null");
		of("plan_goal", "timeline", "delete from plan_goal");
	}

	/** The record does not take a plan without it. */
	private static final String NEVER_WITHOUT = "re-evaluation";

	private final Readiness readiness;

	private final Signing signing;

	private final Letterheads letterheads;

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	@LocalServerPort
	private int port;

	ReadinessWalkIT(@Autowired Readiness readiness, @Autowired Signing signing, @Autowired Letterheads letterheads,
			@Autowired AccessTokens tokens, @Autowired StaffDirectory staff, @Autowired JdbcTemplate jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.readiness = readiness;
		this.signing = signing;
		this.letterheads = letterheads;
		this.tokens = tokens;
		this.staff = staff;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	private static void out(String element, String... statements) {
		TAKEN_OUT.put(element, List.of(statements));
	}

	private static void plan(String element, String change) {
		out(element, "update service_plan set " + change + " where case_id = ?");
	}

	private static void of(String table, String element, String change) {
		out(element, change + " where plan_id in (select id from service_plan where case_id = ?)");
		assertThat(change).contains(table);
	}

	@Test
	void findsEveryItemInAFinishedCaseAndNamesTheOneThatIsMissing() throws Exception {
		letterheads.record(new Letterhead(LocalDate.EPOCH, "Riverside", "1 Main Street", null, null, "letter"),
				Actor.automatic("test"), Instant.now());
		StaffProfile supervisor = person("arthur");
		CaseId caseId = CaseId.of(walked());

		List<Element> elements = readiness.of(supervisor, caseId);
		assertThat(elements).allSatisfy(element -> {
			assertThat(element.proof().state()).as(element.toString()).isEqualTo(State.FOUND);
			assertThat(element.proof().place()).as(element.name()).startsWith("/cases/" + caseId);
		});
		assertThat(elements).filteredOn(element -> element.citation().startsWith("42 CFR 441.18(a)(7)"))
			.extracting(element -> item(element.citation()))
			.containsAll(List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"));
		assertThat(elements).filteredOn(element -> element.citation().startsWith("42 CFR 441.301(c)(2)"))
			.extracting(element -> item(element.citation()))
			.containsAll(List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"));

		Set<String> all = elements.stream().map(Element::name).collect(Collectors.toCollection(TreeSet::new));
		Set<String> covered = new TreeSet<>(TAKEN_OUT.keySet());
		covered.add(NEVER_WITHOUT);
		assertThat(covered).isEqualTo(all);
		TAKEN_OUT.forEach((element, statements) -> assertThat(missing(supervisor, caseId, statements)).as(element)
			.containsExactlyElementsOf(element.equals("timeline") ? List.of("needs", "timeline") : List.of(element)));
		assertThatThrownBy(() -> missing(supervisor, caseId,
				List.of("update service_plan set review_date = null where case_id = ?")))
			.isInstanceOf(DataIntegrityViolationException.class);

		// a plan that came back can be signed by nobody, and the page says what is
		// missing
		jdbc.update(
				"update service_plan set activated_at = null, superseded_at = null, approved_at = null,"
						+ " returned_by = ?, return_code = 'goals', returned_at = now() where case_id = ?",
				supervisor.id().value(), caseId.value());
		assertThat(readiness.of(supervisor, caseId)).filteredOn(element -> element.name().equals("language"))
			.isNotEmpty()
			.allMatch(Element::missing);
	}

	/** Returns what is missing after something was taken out, and puts it back. */
	private Set<String> missing(StaffProfile by, CaseId caseId, List<String> statements) {
		return transaction.execute(status -> {
			status.setRollbackOnly();
			statements.forEach(sql -> jdbc.update(sql, caseId.value()));
			return readiness.of(by, caseId)
				.stream()
				.filter(Element::missing)
				.map(Element::name)
				.collect(Collectors.toCollection(TreeSet::new));
		});
	}

	private String walked() throws Exception {
		ApiWalker walker = new ApiWalker(port, List.of(token("ines"), token("faith"), token("sam"), token("arthur")));
		String caseId = walker.refer("Auditname", "ageing", "1948-02-03");
		Map<String, Map<String, Object>> others = new LinkedHashMap<>();
		others.put("review-plan-with-client", Map.of("signedHow", "typed", "copyGiven", true));
		others.put("make-contact", Map.of("minutes", 30, "mode", "collateral"));
		List<String> walked = new ArrayList<>();
		for (int step = 0; step < LONGEST; step++) {
			JsonNode file = walker.file(caseId);
			if (file.path("stage").asText().equals("CLOSED")) {
				return caseId;
			}
			if (file.path("openTasks").isEmpty()) {
				Thread.sleep(250); // notices are sent in the background
				continue;
			}
			jdbc.queryForList("select id from need where case_id = ?", UUID.class, CaseId.of(caseId).value())
				.stream()
				.findFirst()
				.ifPresent(need -> others.put("draft-plan", wholePlan(need)));
			ApiWalker.Completion next = walker.next(file, others);
			if (next.key().equals("review-plan-with-client")) {
				sign(caseId, "client", "Wanda Auditname");
				sign(caseId, "worker", "Faith Nakamura");
			}
			walker.complete(next);
			walked.add(next.key());
		}
		throw new AssertionError("Not closed after " + walked);
	}

	private static Map<String, Object> wholePlan(UUID need) {
		String words = "As we talked about it.";
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("goals", List.of(Map.of("statement", words, "measure", words, "needId", need.toString(), "targetDate",
				CarryingOn.today().plusMonths(3).toString(), "step", words, "owner", "client")));
		plan.put("referrals", List.of(Map.of("needId", need.toString(), "serviceWanted", words)));
		for (String field : List.of("unpaidSupports", "risks", "backupPlan", "setting", "alternatives", "selfDirected",
				"distribution", "servicesDeclined")) {
			plan.put(field, words);
		}
		return plan;
	}

	private void sign(String caseId, String role, String name) {
		StaffProfile worker = person("faith");
		CaseId id = CaseId.of(caseId);
		String hash = signing.copy(worker, id, Locale.ENGLISH).hash();
		signing.sign(worker, id, Locale.ENGLISH, new Signing.Given(hash, role, name, "typed", true, "", null, ""));
	}

	private StaffProfile person(String username) {
		return staff.findByUsername(username).orElseThrow();
	}

	private String token(String username) {
		StaffId id = person(username).id();
		return tokens.issue(id, "walk", Instant.now());
	}

	private static String item(String citation) {
		String tail = citation.replaceAll(" \\(default, verify\\)$", "");
		return tail.substring(tail.lastIndexOf('(') + 1, tail.length() - 1);
	}

}
