package org.alongside.access;

import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientAlerts;
import org.alongside.closure.WithdrawingClient;
import org.alongside.safety.CrisisPath;
import org.alongside.safety.DangerLevel;
import org.alongside.safety.DangerReport;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case on a Saturday night, on a clock that is moved by hand. Nothing of the engine
 * runs by itself.
 */
@Import(CrisisHouse.Moved.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
abstract class CrisisHouse extends WholeHouse {

	static final Instant SATURDAY_NIGHT = Instant.parse("2026-12-06T04:00:00Z");

	@Autowired
	CrisisPath path;

	@Autowired
	CaseFiles cases;

	@Autowired
	CaseAgenda agenda;

	@Autowired
	TaskActions tasks;

	@Autowired
	ClientAlerts alerts;

	@Autowired
	WithdrawingClient withdrawing;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService engine;

	@Autowired
	MovedClock clock;

	StaffProfile ines;

	StaffProfile dana;

	StaffProfile sam;

	CaseId caseId;

	@BeforeEach
	void aReferralOnASaturday() {
		clock.now = SATURDAY_NIGHT;
		ines = hire(team(), Role.INTAKE_WORKER);
		dana = hire(team(), Role.CASE_MANAGER);
		sam = hire(team(), Role.SUPERVISOR);
		caseId = received(ines, "Ana");
	}

	void intoAssessment() {
		Instant now = clock.now;
		answers("screen-referral", Map.of("story", "Low for weeks."));
		if (open().containsKey("compare-people")) {
			answers("compare-people", Map.of("samePerson", "none", "reason", "Somebody else"));
		}
		answers("check-eligibility",
				Map.of("livesInArea", "yes", "insured", "no", "householdSize", 2, "monthlyIncome", 1500));
		answers("obtain-consent", Map.of("consent", "given", "how", "verbal", "consentedOn",
				LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).toString()));
		answers("decide-intake", Map.of("decision", "accept", "reason", "Wants to be served"));
		answers("assign-worker", Map.of("worker", dana.id().toString()));
	}

	void report(String words) {
		path.report(caseId, DangerReport.byPerson(DangerLevel.HIGH, words), Actor.person(dana.id()), clock.now);
	}

	void withdraw(String reason) {
		withdrawing.withdraw(caseId, reason, "As it is", Actor.person(dana.id()), clock.now);
	}

	void answer(String task, String state, String takenOverBy) {
		Map<String, Object> answers = new HashMap<>(Map.of("said", "Spoke with them."));
		answers.put("danger", state);
		answers.put("takenOverBy", takenOverBy);
		answers.values().removeIf(java.util.Objects::isNull);
		answers(task, answers);
	}

	void answers(String task, Map<String, Object> answers) {
		String id = item(task).taskId();
		StaffProfile by = task.equals("assign-worker") || task.equals("approve-closure") ? sam
				: database
					.sql("select holder is not null or candidate_group in ('case-manager', 'team-member') "
							+ "from task where id = ?")
					.param(id)
					.query(Boolean.class)
					.single() ? dana : ines;
		tasks.complete(by, id, answers);
	}

	Instant later(Duration time) {
		clock.now = clock.now.plus(time);
		return clock.now;
	}

	CaseAgenda.Item item(String key) {
		return agenda.open(caseId).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
	}

	Map<String, String> open() {
		Map<String, String> open = new HashMap<>();
		agenda.open(caseId).forEach(one -> open.put(one.key(), one.taskId()));
		return open;
	}

	List<String> kinds() {
		return database.sql("""
				select kind from crisis_entry join crisis on crisis.id = crisis_id
				where case_id = ? order by number
				""").param(caseId.value()).query(String.class).list();
	}

	List<String> alertKinds() {
		return alerts.holding(cases.get(caseId).clientId(), LocalDate.ofInstant(clock.now, ZoneOffset.UTC))
			.stream()
			.map(ClientAlerts.Alert::kind)
			.toList();
	}

	Job timer() {
		return jobs.createJobQuery()
			.timers()
			.processDefinitionKey("crisis-response")
			.list()
			.stream()
			.filter(job -> businessKey(job).equals(caseId.toString()))
			.findFirst()
			.orElseThrow();
	}

	String businessKey(Job job) {
		return engine.createProcessInstanceQuery()
			.processInstanceId(job.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

	long count(String sql) {
		return database.sql(sql).query(Long.class).single();
	}

	/**
	 * The clock of the product, moved by hand.
	 */
	@TestConfiguration
	static class Moved {

		@Bean
		@Primary
		MovedClock movedClock() {
			return new MovedClock();
		}

	}

	/**
	 * Stands still until it is moved.
	 */
	static class MovedClock extends Clock {

		volatile Instant now = SATURDAY_NIGHT;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return now;
		}

	}

}
