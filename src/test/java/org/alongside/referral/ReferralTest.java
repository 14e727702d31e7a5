package org.alongside.referral;

import org.alongside.fakes.FakeProcesses.Told;
import org.alongside.fakes.People;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ReferralTest {

	private final ReferralDesk desk = new ReferralDesk().begun();

	@Test
	void beginsOneReferralForEachServiceThePlanAsksForAndTellsTheCase() {
		desk.begun();
		assertThat(desk.referrals.kept).hasSize(1);
		assertThat(desk.processes.told)
			.containsExactly(new Told("case-lifecycle", "referral-needed", Map.of("referralId", desk.id())));
		assertThat(desk.prefill("choose-service")).containsEntry("need", "Shelter — Sleeps in a car");
	}

	@Test
	void doesNotActivateAPlanWhoseReferralsNobodyTakes() {
		ReferralDesk other = new ReferralDesk();
		other.processes.waiting = false;
		assertThatIllegalStateException().isThrownBy(other::begun);
	}

	@Test
	void sendsNothingWithoutTheClientsConsentToShare() {
		Map<String, Object> choice = desk.choice();
		choice.put("consentToShare", "no");
		refused(() -> desk.complete("choose-service", choice), FieldError.of("consentToShare", "consentMissing"));
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.TO_CHOOSE);
		assertThatIllegalStateException().isThrownBy(desk::sent);
	}

	@Test
	void keepsWhatWasOfferedAndWhyOneWasChosen() {
		assertThat(desk.complete("choose-service", desk.choice())).containsEntry("clientChose", true);
		assertThat(desk.referral().chosenService().offered()).isEqualTo("Two shelters");
		assertThat(desk.written.timeline).last().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("referral.chosen");
			assertThat(entry.why()).isEqualTo("They take the dog");
		});
	}

	@Test
	void tellsThePartnerNoMoreThanTheClientAgreedToShare() {
		desk.chosen().sent();
		String letter = desk.referral().letters().get(0).text();
		assertThat(letter).contains("Ana Ruiz", "Night shelter", "Spanish", "interpreter", "Dana Reyes");
		assertThat(letter).doesNotContain("Sleeps in a car", "Never at home", "addiction", "They take the dog");
	}

	@Test
	void sendsTheNoticeAlongThatTheProgrammeDemands() {
		desk.chosen().sent();
		assertThat(desk.referral().letters().get(0).text())
			.endsWith("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
		ReferralDesk other = new ReferralDesk("ageing").begun().chosen().sent();
		assertThat(other.referral().letters().get(0).text()).doesNotContain("42 CFR");
	}

	@Test
	void sendsOnceAndChasesSilenceByRule() {
		desk.chosen();
		Instant chase = desk.sending.send(desk.id(), People.NOW);
		assertThat(chase).isEqualTo(People.NOW.plus(Duration.ofDays(3)));
		assertThat(desk.sending.send(desk.id(), People.NOW.plusSeconds(60))).isEqualTo(chase);
		assertThat(desk.referral().letters()).hasSize(1);
		assertThat(desk.written.kinds()).filteredOn("referral.sent"::equals).hasSize(1);
	}

	@Test
	void givesASilentPartnerMoreTime() {
		desk.chosen().sent();
		assertThat(desk.complete("chase-partner", Map.of("answer", "silent", "note", "Nobody picks up")))
			.containsEntry("answer", "silent");
		Instant later = People.NOW.plus(Duration.ofDays(3));
		assertThat(desk.sending.chaseAgain(desk.id(), later)).isEqualTo(later.plus(Duration.ofDays(3)));
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.SENT);
	}

	@Test
	void choosesAgainWhenThePartnerDeclines() {
		desk.chosen().sent();
		assertThat(desk.answering.answer(desk.caseId, ReferralId.of(desk.id()), "declined", "No beds", desk.worker.id(),
				People.NOW))
			.isEqualTo(ReferralStatus.TO_CHOOSE);
		assertThat(desk.processes.told).last()
			.isEqualTo(new Told("referral", "partner-declined", Map.of("referralId", desk.id())));
		desk.chosen().sent();
		assertThat(desk.referral().letters()).extracting(Letter::round).containsExactly(1, 2);
	}

	@Test
	void asksWhyAPartnerDeclines() {
		desk.chosen().sent();
		refused(() -> desk.answering.answer(desk.caseId, ReferralId.of(desk.id()), "declined", " ", desk.worker.id(),
				People.NOW), FieldError.of("words", "required"));
	}

	@Test
	void takesNoAnswerWhenNoneIsAwaited() {
		desk.chosen();
		conflict(desk::accepted);
		desk.sent().accepted();
		conflict(desk::accepted);
		ReferralDesk other = new ReferralDesk().begun().chosen().sent();
		other.processes.waiting = false;
		conflict(other::accepted);
	}

	@Test
	void doesNotKnowTheReferralOfAnotherCase() {
		desk.chosen().sent();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> desk.answering.answer(CaseId.random(),
				ReferralId.of(desk.id()), "accepted", null, desk.worker.id(), People.NOW));
	}

	@Test
	void doesNotTakeAStartThatLiesInTheFuture() {
		desk.chosen().sent().accepted();
		refused(() -> desk.complete("confirm-service-start", Map.of("started", "yes", "startedOn", "2026-11-24")),
				FieldError.of("startedOn", "inFuture"));
	}

	@Test
	void choosesAgainWhenTheServiceDidNotBegin() {
		desk.chosen().sent().accepted();
		assertThat(desk.complete("confirm-service-start", Map.of("started", "no", "whyNot", "Closed for repairs")))
			.containsEntry("started", false);
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.TO_CHOOSE);
	}

	@Test
	void closesTheLoopIntoThePlanWithTheClientsWords() {
		desk.chosen().sent().accepted();
		desk.complete("confirm-service-start", Map.of("started", "yes", "startedOn", "2026-11-23"));
		assertThatIllegalStateException().isThrownBy(() -> desk.ending.closeLoop(desk.id(), People.NOW));
		desk.complete("ask-benefit", Map.of("received", "yes", "helped", "much", "words", "I slept"));
		desk.ending.closeLoop(desk.id(), People.NOW);
		desk.ending.closeLoop(desk.id(), People.NOW);
		assertThat(desk.plans.loops).singleElement().satisfies((loop) -> {
			assertThat(loop.needId()).isEqualTo(desk.need);
			assertThat(loop.helped()).isEqualTo("much");
			assertThat(loop.words()).isEqualTo("I slept");
		});
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.LOOP_CLOSED);
	}

	@Test
	void endsAReferralTheClientDoesNotWantWithTheClientsReason() {
		desk.complete("choose-service",
				Map.of("clientChose", "no", "offered", "Two shelters", "whyDeclined", "Not without my dog"));
		desk.ending.decline(desk.id(), People.NOW);
		desk.ending.decline(desk.id(), People.NOW);
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.DECLINED_BY_CLIENT);
		assertThat(desk.written.timeline).filteredOn((entry) -> entry.kind().equals("referral.declinedByClient"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.why()).isEqualTo("Not without my dog"));
	}

	@Test
	void endsOpenReferralsWithTheReasonForWhichTheCaseEnds() {
		desk.chosen().sent();
		desk.recorded.cancelOpen(desk.caseId, "moved", Actor.automatic("closure"), People.NOW);
		desk.recorded.cancelOpen(desk.caseId, "moved", Actor.automatic("closure"), People.NOW);
		assertThat(desk.referral().status()).isEqualTo(ReferralStatus.CANCELLED);
		assertThat(desk.written.timeline).filteredOn((entry) -> entry.kind().equals("referral.cancelled"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.values()).containsEntry("reason", "moved"));
	}

	@Test
	void tellsNothingPersonalToTheAuditLogAndTheProcess() {
		desk.chosen().sent().accepted();
		assertThat(desk.written.audit.toString() + desk.processes.told).doesNotContain("Ana", "shelter", "Open Door");
	}

	private static void conflict(ThrowingCallable act) {
		assertThatExceptionOfType(ConflictException.class).isThrownBy(act)
			.satisfies((conflict) -> assertThat(conflict.code()).isEqualTo("referralNotWaiting"));
	}

	private static void refused(ThrowingCallable act, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(errors));
	}

}
