package org.alongside.processes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path through closure and through the life of a case.
 */
class CaseLifecyclePathsTest {

	private final CaseWalk walk = new CaseWalk();

	@Test
	void closesWithNoticesWhenTheSupervisorApproves() {
		walk.start("closure", "closureReason", "moved")
			.done("prepare-closure")
			.done("approve-closure", "decision", "approve")
			.waitsFor()
			.carriedOut("checkClosure", "endOpenWork")
			.neverCarriedOut("sendClosingNotices", "closeCase")
			.job("send-closing-notices")
			.ended("closure", "closure-completed")
			.over()
			.carriedOut("endOpenWork", "sendClosingNotices", "closeCase");
	}

	@Test
	void preparesTheClosureAgainWhenTheSupervisorReturnsIt() {
		walk.start("closure")
			.done("prepare-closure")
			.done("approve-closure", "decision", "return")
			.waitsFor("prepare-closure")
			.neverCarriedOut("endOpenWork");
	}

	@Test
	void carriesACaseFromTheReferralToItsClosing() {
		assigned();
		served();
		walk.done("make-contact", "nextStep", "close");
		closed();
		walk.ended("case-lifecycle", "case-closed").over();
	}

	@Test
	void endsWithTheRefusalOfTheReferral() {
		walk.start("case-lifecycle")
			.done("screen-referral")
			.done("check-eligibility")
			.done("obtain-consent")
			.done("decide-intake", "accepted", false)
			.job("send-refusal-notice")
			.ended("case-lifecycle", "referral-refused")
			.over();
	}

	@Test
	void assessesAnewWhenAContactAsksForIt() {
		assigned();
		served();
		walk.done("make-contact", "nextStep", "reassess").waitsFor("choose-instruments").carriedOut("openReassessment");
		served();
		walk.waitsFor("make-contact");
	}

	@Test
	void assessesAnewWhenCircumstancesChange() {
		assigned();
		served();
		walk.tell("circumstances-changed")
			.waitsFor("choose-instruments")
			.carriedOut("openReassessment")
			.noLongerHears("circumstances-changed");
	}

	@Test
	void assessesAnewWhenTheReviewedPlanNoLongerFits() {
		assigned();
		served();
		walk.done("make-contact", "nextStep", "continue")
			.job("review-due")
			.done("review-plan", "planOutcome", "revise")
			.waitsFor("choose-instruments")
			.carriedOut("openReassessment");
	}

	@Test
	void startsOneReferralForEachThatThePlanAsksFor() {
		walk.when("activatePlan", "food", true, "housing", true);
		assigned();
		served();
		walk.waitsFor("make-contact", "choose-service", "choose-service")
			.doneWhere("referralId", "food", "choose-service", "clientChose", false)
			.waitsFor("make-contact", "choose-service");
		assertThat(walk.fact("choose-service", "referralId")).isEqualTo("housing");
	}

	@Test
	void endsOpenReferralsWithTheCase() {
		walk.when("activatePlan", "food", true);
		assigned();
		served();
		walk.waitsFor("make-contact", "choose-service").done("make-contact", "nextStep", "close");
		closed();
		walk.ended("case-lifecycle", "case-closed").over();
	}

	@ParameterizedTest
	@ValueSource(strings = { "screen-referral", "assign-worker", "choose-instruments", "draft-plan", "make-contact",
			"prepare-closure" })
	void closesInGoodOrderWhenTheClientWithdrawsAtAnyStage(String stage) {
		walk.start("case-lifecycle");
		reach(stage);
		walk.waitsFor(stage).tell("client-withdrew", "closureReason", "withdrew").waitsFor("prepare-closure");
		assertThat(walk.fact("prepare-closure", "closureReason")).isEqualTo("withdrew");
		walk.noLongerHears("client-withdrew");
		closed();
		walk.ended("case-lifecycle", "case-closed-on-withdrawal").over();
	}

	@Test
	void assignsAWorkerAgainWhenAClosedCaseIsReopened() {
		assigned();
		served();
		walk.done("make-contact", "nextStep", "close");
		closed();
		walk.over()
			.startByMessage("case-reopened")
			.waitsFor("assign-worker")
			.done("assign-worker")
			.waitsFor("choose-instruments");
		served();
		walk.done("make-contact", "nextStep", "close");
		closed();
		walk.ended("case-lifecycle", "case-closed").over();
	}

	private void reach(String stage) {
		if (stage.equals("screen-referral")) {
			return;
		}
		accepted();
		if (stage.equals("assign-worker")) {
			return;
		}
		walk.done("assign-worker");
		if (stage.equals("choose-instruments")) {
			return;
		}
		assessed();
		if (stage.equals("draft-plan")) {
			return;
		}
		planned();
		if (stage.equals("prepare-closure")) {
			walk.done("make-contact", "nextStep", "close");
		}
	}

	private void assigned() {
		walk.start("case-lifecycle");
		accepted();
		walk.done("assign-worker");
	}

	private void accepted() {
		walk.done("screen-referral")
			.done("check-eligibility")
			.done("obtain-consent")
			.done("decide-intake", "accepted", true);
	}

	private void served() {
		assessed();
		planned();
	}

	private void assessed() {
		walk.done("choose-instruments", "instruments", new ArrayList<>(List.of("instrument-phq-9")))
			.done("complete-instrument", "safetyConcern", false)
			.job("safety-looked-after")
			.done("name-needs");
	}

	private void planned() {
		walk.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "approve");
	}

	private void closed() {
		walk.done("prepare-closure").done("approve-closure", "decision", "approve").job("send-closing-notices");
	}

}
