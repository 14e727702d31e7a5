package org.alongside.monitoring;

import org.alongside.fakes.FakeProcesses.Told;
import org.alongside.fakes.People;
import org.alongside.monitoring.SchedulingContacts.Schedule;
import org.alongside.planning.CurrentPlan;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MonitoringTest {

	private final MonitoringDesk desk = new MonitoringDesk();

	@Test
	void offersTheGoalsOfThePlanToTheContact() {
		assertThat(desk.makeContact.prefill(People.at(desk.caseId, desk.worker, Map.of()))).containsEntry("goalOptions",
				List.of(Map.of("value", desk.plans.goal.id().toString(), "label", "I want a dry bedroom")));
	}

	@Test
	void recordsAContactInTheWorkersZoneWithItsGoals() {
		assertThat(desk.contact(desk.answers())).isEqualTo(Map.of("nextStep", "continue"));
		Contact contact = desk.contacts.kept.get(0);
		assertThat(contact.meeting().contactAt()).isEqualTo(Instant.parse("2026-11-23T14:30:00Z"));
		assertThat(contact.goals()).containsExactly(desk.plans.goal.id());
	}

	@Test
	void readsMomentsWithAndWithoutAnOffset() {
		Map<String, Object> answers = desk.answers();
		answers.put("contactAt", "2026-11-23T10:00:00.000-05:00");
		desk.contact(answers);
		answers.put("contactAt", "2026-11-23T14:59Z");
		desk.contact(answers);
		assertThat(desk.contacts.kept).extracting((contact) -> contact.meeting().contactAt())
			.containsExactly(Instant.parse("2026-11-23T15:00:00Z"), Instant.parse("2026-11-23T14:59:00Z"));
		answers.put("contactAt", "yesterday");
		refused(() -> desk.contact(answers), FieldError.of("contactAt", "date"));
	}

	@Test
	void refusesAContactInTheFuture() {
		Map<String, Object> answers = desk.answers();
		answers.put("contactAt", "2026-11-23T10:01");
		refused(() -> desk.contact(answers), FieldError.of("contactAt", "inFuture"));
		assertThat(desk.contacts.kept).isEmpty();
	}

	@Test
	void asksWhyAContactWasNotMade() {
		Map<String, Object> answers = desk.answers();
		answers.put("made", "no");
		refused(() -> desk.contact(answers), FieldError.of("whyNotMade", "required"));
		answers.put("whyNotMade", "Nobody opened");
		desk.contact(answers);
		assertThat(desk.written.timeline).singleElement().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("contact.notMade");
			assertThat(entry.why()).isEqualTo("Nobody opened");
			assertThat(entry.values()).containsEntry("mode", "home-visit");
		});
	}

	@Test
	void asksForAReasonUnlessMonitoringSimplyGoesOn() {
		Map<String, Object> answers = desk.answers();
		answers.put("nextStep", "reassess");
		refused(() -> desk.contact(answers), FieldError.of("reason", "required"));
	}

	@Test
	void opensTheClosureWithTheReasonGivenAtTheContact() {
		Map<String, Object> answers = desk.answers();
		answers.put("nextStep", "close");
		answers.put("reason", "She manages by herself");
		assertThat(desk.contact(answers)).containsEntry("nextStep", "close").containsKey("closureReason");
		assertThat(desk.cases.turns).containsExactly("closure opened She manages by herself");
	}

	@Test
	void schedulesTheNextContactFromTheLastOneMade() {
		desk.contact(desk.answers());
		assertThat(desk.scheduling.next(desk.caseId, People.NOW)).isEqualTo(Instant.parse("2026-11-30T14:30:00Z"));
	}

	@Test
	void repeatsAFailedAttemptOnTheNextDayOnceTheContactIsOverdue() {
		Map<String, Object> answers = desk.answers();
		answers.put("contactAt", "2026-11-10T09:30");
		desk.contact(answers);
		assertThat(desk.scheduling.next(desk.caseId, People.NOW)).isEqualTo(People.NOW.plus(Duration.ofDays(1)));
	}

	@Test
	void looksAtThePlanOnTheDayAgreedUnlessTheRuleWantsItSooner() {
		assertThat(desk.scheduling.begin(desk.caseId, People.NOW))
			.isEqualTo(new Schedule(People.NOW.plus(Duration.ofDays(7)), People.NOW.plus(Duration.ofDays(60))));
		desk.plans.plan = new CurrentPlan(1, LocalDate.of(2026, 12, 24), List.of());
		assertThat(desk.scheduling.begin(desk.caseId, People.NOW).reviewAt())
			.isEqualTo(Instant.parse("2026-12-24T05:00:00Z"));
	}

	@Test
	void saysThatNoRuleSchedulesAProgrammeRatherThanGuessing() {
		desk.cases.cases.computeIfPresent(desk.caseId,
				(id, file) -> new org.alongside.cases.CaseSummary(id, file.number(), file.clientId(), file.clientName(),
						"occupational", file.teamId(), file.workerId(), file.stage(), file.acuity(), file.opened()));
		assertThatIllegalStateException().isThrownBy(() -> desk.scheduling.begin(desk.caseId, People.NOW));
	}

	@Test
	void proposesReassessmentAfterAReviewFoundThePlanNoLongerFitting() {
		Map<String, Object> facts = desk.reviewPlan.complete(People.at(desk.caseId, desk.worker, Map.of()),
				Map.of("outcome", "revise", "reason", "Her sister moved in"));
		assertThat(facts).containsEntry("planOutcome", "revise");
		assertThat(desk.makeContact.prefill(People.at(desk.caseId, desk.worker, Map.of())))
			.containsEntry("nextStep", "reassess")
			.containsEntry("reason", "Her sister moved in");
	}

	@Test
	void countsTheAttemptsSinceTheClientWasReached() {
		desk.contact(desk.answers());
		Map<String, Object> attempt = desk.answers();
		attempt.put("made", "no");
		attempt.put("whyNotMade", "Nobody opened");
		attempt.put("contactAt", "2026-11-23T09:45");
		desk.contact(attempt);
		attempt.put("mode", "phone");
		desk.contact(attempt);
		CaseContacts.Reached how = desk.reached.reached(desk.caseId);
		assertThat(how.attempts()).isEqualTo(2);
		assertThat(how.modes()).isEqualTo(2);
	}

	@Test
	void sendsTheCaseBackToAssessmentWhenCircumstancesChange() {
		desk.reporting.report(desk.caseId, "She lost her job", Actor.person(desk.worker.id()), People.NOW);
		assertThat(desk.processes.told).containsExactly(new Told("case-lifecycle", "circumstances-changed", Map.of()));
	}

	@Test
	void takesNoChangeOfCircumstancesWhenNobodyMonitors() {
		desk.processes.waiting = false;
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> desk.reporting.report(desk.caseId, "She lost her job", Actor.person(desk.worker.id()),
					People.NOW))
			.satisfies((conflict) -> assertThat(conflict.code()).isEqualTo("notInMonitoring"));
		refused(() -> desk.reporting.report(desk.caseId, " ", Actor.person(desk.worker.id()), People.NOW),
				FieldError.of("reason", "required"));
	}

	private static void refused(ThrowingCallable act, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(errors));
	}

}
