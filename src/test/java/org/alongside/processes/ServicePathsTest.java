package org.alongside.processes;

import org.junit.jupiter.api.Test;

import static org.alongside.processes.CaseWalk.SOON;

/**
 * Every path through referral and monitoring.
 */
class ServicePathsTest {

	private final CaseWalk walk = new CaseWalk();

	@Test
	void closesTheLoopWhenThePartnerAcceptsAndTheServiceHelps() {
		sent().tell("partner-accepted")
			.waitsFor("confirm-service-start")
			.done("confirm-service-start", "started", true)
			.done("ask-benefit")
			.ended("referral", "loop-closed")
			.over()
			.carriedOut("sendReferral", "closeLoop");
	}

	@Test
	void keepsTheClientsDecisionAgainstAService() {
		walk.start("referral", "referralId", "r1")
			.done("choose-service", "clientChose", false)
			.ended("referral", "client-declined-service")
			.over()
			.carriedOut("declineReferral")
			.neverCarriedOut("sendReferral");
	}

	@Test
	void choosesAgainWhenThePartnerDeclines() {
		sent().tell("partner-declined")
			.waitsFor("choose-service")
			.done("choose-service", "clientChose", true)
			.job("send-referral")
			.hears("partner-accepted");
	}

	@Test
	void chasesASilentPartnerUntilThereIsAnAnswer() {
		sent().timer("partner-silent", SOON)
			.job("partner-silent")
			.waitsFor("chase-partner")
			.noLongerHears("partner-accepted")
			.done("chase-partner", "answer", "silent")
			.carriedOut("scheduleChase")
			.timer("partner-silent", SOON.plusSeconds(60))
			.tell("partner-accepted")
			.waitsFor("confirm-service-start");
	}

	@Test
	void goesOnWhenTheChasedPartnerAccepts() {
		sent().job("partner-silent").done("chase-partner", "answer", "accepted").waitsFor("confirm-service-start");
	}

	@Test
	void choosesAgainWhenTheChasedPartnerDeclines() {
		sent().job("partner-silent").done("chase-partner", "answer", "declined").waitsFor("choose-service");
	}

	@Test
	void choosesAnotherInsteadOfWaitingLonger() {
		sent().job("partner-silent").done("chase-partner", "answer", "choose-another").waitsFor("choose-service");
	}

	@Test
	void choosesAgainWhenTheServiceDidNotStart() {
		sent().tell("partner-accepted").done("confirm-service-start", "started", false).waitsFor("choose-service");
	}

	@Test
	void makesTheFirstContactAtOnceAndTheNextOneInTime() {
		walk.start("monitoring")
			.waitsFor("make-contact")
			.done("make-contact", "nextStep", "continue")
			.waitsFor()
			.carriedOut("scheduleContacts", "scheduleNextContact")
			.timer("next-contact-due", SOON)
			.job("next-contact-due")
			.waitsFor("make-contact");
	}

	@Test
	void goesOnAfterAContactThatWasNotMade() {
		walk.start("monitoring")
			.done("make-contact", "nextStep", "continue")
			.job("next-contact-due")
			.done("make-contact", "nextStep", "continue")
			.job("next-contact-due")
			.waitsFor("make-contact");
	}

	@Test
	void endsInAReassessmentWhenAContactAsksForIt() {
		walk.start("monitoring")
			.done("make-contact", "nextStep", "reassess")
			.ended("monitoring", "reassessment-needed")
			.over();
	}

	@Test
	void endsReadyForClosureAndLeavesNoReviewBehind() {
		walk.start("monitoring")
			.job("review-due")
			.waitsFor("make-contact", "review-plan")
			.done("make-contact", "nextStep", "close")
			.ended("monitoring", "ready-for-closure")
			.over();
	}

	@Test
	void reviewsThePlanBesideTheContactsAndAgainInTime() {
		walk.start("monitoring")
			.timer("review-due", SOON)
			.job("review-due")
			.waitsFor("make-contact", "review-plan")
			.when("scheduleContacts", "nextContactAt", SOON.toString(), "reviewAt", SOON.plusSeconds(9).toString())
			.done("review-plan", "planOutcome", "keep")
			.waitsFor("make-contact")
			.timer("next-review-due", SOON.plusSeconds(9))
			.job("next-review-due")
			.waitsFor("make-contact", "review-plan");
	}

	@Test
	void endsInAReassessmentWhenThePlanNoLongerFits() {
		walk.start("monitoring")
			.job("review-due")
			.done("review-plan", "planOutcome", "revise")
			.ended("monitoring", "reassessment-needed")
			.over();
	}

	private CaseWalk sent() {
		return walk.start("referral", "referralId", "r1")
			.done("choose-service", "clientChose", true)
			.neverCarriedOut("sendReferral")
			.job("send-referral")
			.hears("partner-accepted")
			.hears("partner-declined");
	}

}
