package org.alongside.intake;

import org.alongside.assessment.Needs;
import org.alongside.assessment.Needs.NeedSummary;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.Stage;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.alongside.staff.TeamProfile;
import org.alongside.tasks.TaskActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/**
 * Intake and assessment with the real processes, decisions, forms and database.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class IntakeWalkTest {

	@Autowired
	private ReceivingReferral receiving;

	@Autowired
	private TaskActions tasks;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Needs needs;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private JdbcClient database;

	private StaffProfile dana;

	@BeforeEach
	void staffATeam() {
		String name = "w" + UUID.randomUUID();
		TeamId team = directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
		StaffId id = staffing.hire(name, "Dana Reyes", "correct horse battery",
				Set.of(Role.INTAKE_WORKER, Role.CASE_MANAGER, Role.SUPERVISOR), Locale.ENGLISH,
				ZoneId.of("America/New_York"));
		staffing.join(id, team, true);
		dana = directory.find(id).orElseThrow();
	}

	@Test
	void carriesAPersonInCrisisThroughIntakeAndAssessment() {
		CaseId caseId = received();
		complete(caseId, "screen-referral",
				Map.of("story", "I cannot go on.", "suicidalThoughts", "yes", "childAtRisk", "yes"));
		assertThat(prefilled(caseId, "respond-to-crisis").get("crisisSummary")).asString()
			.contains("Thoughts of suicide", "988", "Report to child protection");
		complete(caseId, "respond-to-crisis",
				Map.of("actions", List.of("crisis-line-988"), "actionTaken", "Stayed on the line", "safeNow", "yes"));
		if (open(caseId).containsKey("compare-people")) {
			complete(caseId, "compare-people", Map.of("samePerson", "none", "reason", "Somebody else"));
		}
		complete(caseId, "check-eligibility", Map.of("livesInArea", "yes", "insured", "no", "householdSize", 2,
				"monthlyIncome", 1500, "documentsSeen", List.of("photo-id")));
		complete(caseId, "obtain-consent", Map.of("consent", "given", "how", "verbal", "consentedOn", "2025-01-02"));
		assertThat(prefilled(caseId, "decide-intake").get("consentState")).asString().contains("has been given");
		complete(caseId, "decide-intake", Map.of("decision", "accept", "reason", "Wants to be served"));
		assertThat(cases.get(caseId).stage()).isEqualTo(Stage.ASSIGNMENT);

		complete(caseId, "assign-worker", Map.of("worker", dana.id().toString()));
		complete(caseId, "choose-instruments", Map.of("instruments", List.of("instrument-phq-9", "instrument-gad-7")));
		for (int i = 0; i < 2; i++) {
			answerAnInstrument(caseId);
		}
		await(caseId, "respond-to-safety-concern");
		complete(caseId, "respond-to-safety-concern",
				Map.of("actions", List.of("safety-plan"), "actionTaken", "Made a plan", "safeNow", "no"));
		await(caseId, "name-needs");
		Map<String, Object> described = new HashMap<>(Map.of("needs", List.of(Map.of("domain", "social-connection",
				"description", "Somebody to call", "clientRank", 1, "priority", "now")), "strengths", "Sings"));
		for (String area : List.of("housing", "food", "income", "health", "mentalHealth", "substanceUse", "safety",
				"functioning", "cognition", "supportNetwork", "legal", "engagement")) {
			described.put(area, "1");
		}
		complete(caseId, "name-needs", described);

		assertThat(needs.ofCase(caseId)).extracting(NeedSummary::description).containsExactly("Somebody to call");
		assertThat(cases.get(caseId).acuity()).isEqualTo(4);
		assertThat(cases.get(caseId).stage()).isEqualTo(Stage.PLANNING);
		assertThat(open(caseId)).containsKey("draft-plan");
	}

	@Test
	void givesTheReferrerNoticeWhenThePersonDoesNotConsent() {
		CaseId caseId = received();
		complete(caseId, "screen-referral", Map.of("story", "They sent me."));
		if (open(caseId).containsKey("compare-people")) {
			complete(caseId, "compare-people", Map.of("samePerson", "none", "reason", "Somebody else"));
		}
		complete(caseId, "check-eligibility",
				Map.of("livesInArea", "yes", "insured", "yes", "householdSize", 1, "incomeUnknown", true));
		complete(caseId, "obtain-consent", Map.of("consent", "refused", "consentedOn", "2025-01-02"));

		assertThatThrownBy(
				() -> complete(caseId, "decide-intake", Map.of("decision", "accept", "reason", "She needs it")))
			.asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors())
				.containsExactly(FieldError.of("decision", "consentMissing")));
		complete(caseId, "decide-intake", Map.of("decision", "refuse", "reason", "Does not want to be served"));

		eventually(() -> cases.get(caseId).stage() == Stage.REFUSED);
		assertThat(database.sql("select notice from app.intake_file where case_id = ?")
			.param(caseId.value())
			.query(String.class)
			.single()).contains("Dear Riverside Clinic", "Does not want to be served");
		assertThat(open(caseId)).isEmpty();
	}

	private CaseId received() {
		ReferralReceived referral = new ReferralReceived(IntakeDesk.person("Ana" + letters(), List.of()),
				"mental-health", "Riverside Clinic", null, "Low for weeks", null, List.of(), null);
		return receiving.receive(referral, Actor.person(dana.id()), Instant.now()).caseId();
	}

	private void answerAnInstrument(CaseId caseId) {
		String task = open(caseId).get("complete-instrument");
		String form = String.valueOf(tasks.open(dana, task).form().id());
		int items = form.equals("instrument-phq-9") ? 9 : 7;
		Map<String, Object> answers = new HashMap<>(Map.of("administeredHow", "in-person"));
		for (int i = 1; i <= items; i++) {
			answers.put("item" + i, "1");
		}
		tasks.complete(dana, task, answers);
	}

	private void complete(CaseId caseId, String key, Map<String, Object> answers) {
		assertThat(open(caseId)).containsKey(key);
		tasks.complete(dana, open(caseId).get(key), answers);
	}

	private Map<String, Object> prefilled(CaseId caseId, String key) {
		return tasks.open(dana, open(caseId).get(key)).data();
	}

	/** Returns the ids of the open tasks of a case by their keys. */
	private Map<String, String> open(CaseId caseId) {
		Map<String, String> open = new HashMap<>();
		database.sql("select id, key from app.task where case_id = ? and ended_at is null")
			.param(caseId.value())
			.query((row, number) -> open.put(row.getString("key"), row.getString("id")))
			.list();
		return open;
	}

	private void await(CaseId caseId, String key) {
		eventually(() -> open(caseId).containsKey(key));
	}

	private static void eventually(BooleanSupplier condition) {
		for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	private static String letters() {
		return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
	}

}
