package org.alongside.closure;

import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.clients.NewClient;
import org.alongside.fakes.FakeAttainment;
import org.alongside.fakes.FakeCases;
import org.alongside.fakes.FakeClients;
import org.alongside.fakes.FakeDanger;
import org.alongside.fakes.FakePlans;
import org.alongside.fakes.FakeProcesses;
import org.alongside.fakes.FakeProcesses.Told;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.Pages;
import org.alongside.fakes.People;
import org.alongside.fakes.Written;
import org.alongside.monitoring.CaseContacts;
import org.alongside.referral.CaseReferrals;
import org.alongside.referral.ReferralId;
import org.alongside.referral.ReferralStatus;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClosureTest {

	private final FakeCases cases = new FakeCases();

	private final FakeClients clients = new FakeClients();

	private final FakeProcesses processes = new FakeProcesses();

	private final Written written = new Written();

	private final StaffProfile worker = People.worker(Role.CASE_MANAGER);

	private final StaffProfile supervisor = People.worker(Role.SUPERVISOR);

	private final Actor by = Actor.person(worker.id());

	private final ClosuresInMemory closures = new ClosuresInMemory();

	private final Referrals referrals = new Referrals();

	private final FakePlans plans = new FakePlans();

	private final FakeAttainment attainment = new FakeAttainment();

	private final FakeDanger danger = new FakeDanger();

	private CaseContacts.Reached reached = new CaseContacts.Reached(People.NOW, 0, 0);

	private final ClosureWriter writer = new ClosureWriter(People.messages("messages/closure"));

	private final Map<CaseId, Instant> lapsed = new HashMap<>();

	private final ClosingCase closing = new ClosingCase(closures,
			new ClosureChecklist(plans, (any) -> reached, referrals), writer, referrals, lapsed::put, danger, cases,
			clients, written.acts());

	private final PrepareClosure prepare = new PrepareClosure(closures, attainment, danger, cases, written.acts());

	private final ApproveClosure approve = new ApproveClosure(closures, writer, danger, cases, written.acts());

	private final WithdrawingClient withdrawing = new WithdrawingClient(danger, cases, processes, written.acts());

	private final ReopeningCase reopening = new ReopeningCase(cases, processes);

	private final CaseId caseId = cases
		.open(clients.register(new NewClient("Ana", "Ruiz", null, null, null, "es", false, null, List.of(), List.of(),
				null, List.of(), "web"), by, People.NOW), "ageing", People.TEAM, by, People.NOW)
		.id();

	ClosureTest() {
		stands(Stage.MONITORING);
	}

	@Test
	void startsFromTheGoalsAndTheReasonWithWhichTheClientWithdrew() {
		assertThat(prepare.prefill(People.at(caseId, worker, Map.of("closureReason", "moved"))))
			.containsEntry("scales", "Goal 1: I want a dry bedroom")
			.containsEntry("reason", "moved");
		assertThat(prepare.prefill(People.at(caseId, worker, Map.of("closureReason", "planned"))))
			.doesNotContainKey("reason");
	}

	@Test
	void keepsHowFarTheGoalsWereReached() {
		Map<String, Object> answers = answers();
		answers.put("attained", List.of(Map.of("goalId", plans.goal.id().toString(), "level", "1")));
		prepared(answers);
		assertThat(attainment.rated).containsExactly("closure 1");
	}

	@Test
	void opensTheClosureOnceAndNamesItsReason() {
		assertThat(prepared(answers())).containsEntry("closureReason", "goals-met");
		assertThat(cases.turns).contains("closure opened She manages by herself");
		stands(Stage.CLOSURE);
		prepared(answers());
		assertThat(cases.turns).filteredOn((turn) -> turn.startsWith("closure opened")).hasSize(1);
	}

	@Test
	void doesNotWriteToAClientWhoDied() {
		Map<String, Object> answers = answers();
		answers.put("reason", "deceased");
		refused(() -> prepared(answers), FieldError.of("notify", "clientDeceased"));
	}

	@Test
	void refusesSignOffByWhoPreparedTheClosing() {
		prepared(answers());
		refused(() -> approve.complete(People.at(caseId, worker, Map.of()), Map.of("decision", "approve")),
				FieldError.of("decision", "ownWork"));
	}

	@Test
	void bringsAReturnedClosingBackWithItsReasonAndWhatWasWritten() {
		prepared(answers());
		assertThat(approve.complete(People.at(caseId, supervisor, Map.of()),
				Map.of("decision", "return", "reason", "Ask about the stairs")))
			.containsEntry("decision", "return");
		assertThat(cases.turns).last().isEqualTo("closure returned Ask about the stairs");
		assertThat(prepare.prefill(People.at(caseId, worker, Map.of())))
			.containsEntry("returnedBecause", "Ask about the stairs")
			.containsEntry("scales", "Again at the closure")
			.containsEntry("benefit", "A dry flat");
	}

	@Test
	void refusesToReturnAClosingWithoutAReason() {
		prepared(answers());
		refused(() -> approve.complete(People.at(caseId, supervisor, Map.of()), Map.of("decision", "return")),
				FieldError.of("reason", "required"));
	}

	@Test
	void showsTheSupervisorWhatIsMissing() {
		plans.plan = null;
		reached = new CaseContacts.Reached(null, 2, 1);
		referrals.all.add(referral(ReferralStatus.SENT, "Open Door"));
		referrals.all.add(referral(ReferralStatus.STARTED, "Helping Hands"));
		Map<String, Object> answers = answers();
		answers.put("reason", "unable-to-locate");
		answers.put("notify", List.of());
		prepared(answers);
		closing.check(caseId, People.NOW);
		assertThat(approve.prefill(People.at(caseId, supervisor, Map.of())).get("checklist").toString().lines())
			.containsExactly("There is no plan in force.", "No contact with the client is on record.",
					"Attempts to reach the client since the last contact: 2", "Different ways in which it was tried: 1",
					"Referrals still open, which end with the case: 2",
					"Services begun without asking whether they helped: 1", "The client is not going to be told.",
					"Partners who had a referral and are not going to be told: 2");
	}

	@Test
	void saysSoWhenNothingIsMissing() {
		prepared(answers());
		closing.check(caseId, People.NOW);
		assertThat(approve.prefill(People.at(caseId, supervisor, Map.of()))).containsEntry("checklist",
				"Nothing is missing.");
	}

	@Test
	void endsOpenReferralsTellsEverybodyOnceAndClosesTheCase() {
		referrals.all.add(referral(ReferralStatus.SENT, "Open Door"));
		prepared(answers());
		approve.complete(People.at(caseId, supervisor, Map.of()), Map.of("decision", "approve"));
		closing.endOpenWork(caseId, People.NOW);
		closing.sendNotices(caseId, People.NOW);
		closing.sendNotices(caseId, People.NOW);
		closing.close(caseId, People.NOW);
		closing.close(caseId, People.NOW);
		assertThat(referrals.cancelled).containsExactly("goals-met");
		assertThat(closures.inWork(caseId).notices()).extracting(Notice::recipient)
			.containsExactly("client", "referrer", "partner");
		assertThat(written.kinds()).filteredOn((kind) -> kind.startsWith("closure.notice")).hasSize(3);
		assertThat(cases.turns).filteredOn("closed goals-met"::equals).hasSize(1);
	}

	@Test
	void tellsTheClientInTheirLanguageHowToComeBackAndOthersNothingOfTheClient() {
		referrals.all.add(referral(ReferralStatus.SENT, "Open Door"));
		prepared(answers());
		approve.complete(People.at(caseId, supervisor, Map.of()), Map.of("decision", "approve"));
		closing.sendNotices(caseId, People.NOW);
		List<Notice> notices = closures.inWork(caseId).notices();
		assertThat(notices.get(0).text()).startsWith("Hola, Ana Ruiz:").contains("Call Dana");
		assertThat(notices.subList(1, 3)).allSatisfy(
				(notice) -> assertThat(notice.text()).contains("AL-2026-1").doesNotContain("Ana", "herself", "Goals"));
	}

	@Test
	void letsAClientWithdrawAtAnyStage() {
		for (Stage stage : List.of(Stage.INTAKE, Stage.ASSIGNMENT, Stage.ASSESSMENT, Stage.PLANNING,
				Stage.MONITORING)) {
			stands(stage);
			processes.told.clear();
			withdrawing.withdraw(caseId, "moved", "I live with my sister now", by, People.NOW);
			assertThat(processes.told)
				.containsExactly(new Told("case-lifecycle", "client-withdrew", Map.of("closureReason", "moved")));
		}
		assertThat(written.timeline).first().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("client.withdrew");
			assertThat(entry.why()).isEqualTo("I live with my sister now");
		});
	}

	@Test
	void doesNotBeginToCloseTwice() {
		stands(Stage.CLOSURE);
		conflict(() -> withdrawing.withdraw(caseId, "moved", "I go", by, People.NOW), "alreadyClosing");
		stands(Stage.PLANNING);
		processes.waiting = false;
		conflict(() -> withdrawing.withdraw(caseId, "moved", "I go", by, People.NOW), "alreadyClosing");
	}

	@Test
	void asksWhyAClientWithdraws() {
		refused(() -> withdrawing.withdraw(caseId, "tired", "I go", by, People.NOW),
				FieldError.of("reasonCode", "option"));
		refused(() -> withdrawing.withdraw(caseId, "moved", " ", by, People.NOW), FieldError.of("words", "required"));
	}

	@Test
	void opensOnlyAClosedCaseAgain() {
		conflict(() -> reopening.reopen(caseId, "She called", by, People.NOW), "notClosed");
		stands(Stage.CLOSED);
		refused(() -> reopening.reopen(caseId, null, by, People.NOW), FieldError.of("reason", "required"));
		reopening.reopen(caseId, "She called", by, People.NOW);
		assertThat(cases.turns).last().isEqualTo("reopened She called");
		assertThat(processes.told).containsExactly(new Told("", "case-reopened", Map.of("programme", "ageing")));
	}

	@Test
	void offersTheTurnsACaseCanTakeFromWhereItStands() {
		assertThat(page(worker)).contains("/withdraw\"", "/circumstances-changed\"").doesNotContain("/reopen\"", "??");
		stands(Stage.INTAKE);
		assertThat(page(worker)).contains("/withdraw\"").doesNotContain("/circumstances-changed\"");
		prepared(answers());
		closing.check(caseId, People.NOW);
		approve.complete(People.at(caseId, supervisor, Map.of()), Map.of("decision", "approve"));
		closing.sendNotices(caseId, People.NOW);
		closing.close(caseId, People.NOW);
		stands(Stage.CLOSED);
		assertThat(page(supervisor)).contains("/reopen\"", "Goals met", "Signed off by Dana Reyes", "Hola, Ana Ruiz:")
			.doesNotContain("/withdraw\"", "??");
		assertThat(page(worker)).doesNotContain("/reopen\"");
	}

	private String page(StaffProfile reader) {
		ClosureSection section = new ClosureSection(closures, writer, cases, new FakeStaff().with(worker, supervisor));
		return Pages.section(section.fragment(), section.content(caseId, reader), reader.locale(), "messages/closure");
	}

	private Map<String, Object> answers() {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("reason", "goals-met");
		answers.put("outcomeSummary", "She manages by herself");
		answers.put("goalsOutcome", "Met");
		answers.put("benefit", "A dry flat");
		answers.put("reentry", "Call Dana");
		answers.put("notify", List.of("client", "referrer", "partners"));
		return answers;
	}

	private Map<String, Object> prepared(Map<String, Object> answers) {
		return prepare.complete(People.at(caseId, worker, Map.of()), answers);
	}

	private void stands(Stage stage) {
		cases.cases.computeIfPresent(caseId, (id, file) -> new CaseSummary(id, file.number(), file.clientId(),
				file.clientName(), file.programme(), file.teamId(), worker.id(), stage, 2, file.opened()));
	}

	private static CaseReferrals.ReferralSummary referral(ReferralStatus status, String organization) {
		return new CaseReferrals.ReferralSummary(ReferralId.random(), "Shelter", organization, List.of(organization),
				status);
	}

	private static void conflict(ThrowingCallable act, String code) {
		assertThatExceptionOfType(ConflictException.class).isThrownBy(act)
			.satisfies((conflict) -> assertThat(conflict.code()).isEqualTo(code));
	}

	private static void refused(ThrowingCallable act, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(errors));
	}

	private static class Referrals implements CaseReferrals {

		private final List<ReferralSummary> all = new ArrayList<>();

		private final List<String> cancelled = new ArrayList<>();

		@Override
		public List<ReferralSummary> of(CaseId any) {
			return all;
		}

		@Override
		public void cancelOpen(CaseId any, String reasonCode, Actor actor, Instant at) {
			cancelled.add(reasonCode);
		}

	}

}
