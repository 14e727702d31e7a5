package org.alongside.processes;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path through intake, assessment and planning.
 */
class IntakeToPlanPathsTest {

	private final CaseWalk walk = new CaseWalk();

	@Test
	void acceptsAReferral() {
		walk.start("intake")
			.done("screen-referral")
			.done("check-eligibility")
			.done("obtain-consent")
			.done("decide-intake", "accepted", true)
			.ended("intake", "referral-accepted")
			.over()
			.carriedOut("triageCrisis", "findDuplicates", "decideEligibility", "acceptReferral")
			.neverCarriedOut("sendRefusalNotice");
	}

	@Test
	void refusesAReferralWithNotice() {
		walk.start("intake")
			.when("decideEligibility", "eligible", false)
			.done("screen-referral")
			.done("check-eligibility")
			.done("obtain-consent")
			.done("decide-intake", "accepted", false)
			.waitsFor()
			.neverCarriedOut("sendRefusalNotice")
			.job("send-refusal-notice")
			.ended("intake", "referral-refused")
			.over()
			.carriedOut("sendRefusalNotice")
			.neverCarriedOut("acceptReferral");
	}

	@Test
	void respondsToACrisisBeforeAnythingElse() {
		walk.when("triageCrisis", "crisis", true)
			.start("intake")
			.done("screen-referral")
			.waitsFor("respond-to-crisis")
			.neverCarriedOut("findDuplicates")
			.done("respond-to-crisis")
			.waitsFor("check-eligibility")
			.carriedOut("findDuplicates");
	}

	@Test
	void letsAPersonCompareWhenSomebodyLooksKnown() {
		walk.when("findDuplicates", "possibleDuplicates", true)
			.start("intake")
			.done("screen-referral")
			.waitsFor("compare-people")
			.done("compare-people")
			.waitsFor("check-eligibility");
	}

	@Test
	void completesTheChosenInstrumentsSideBySide() {
		walk.start("assessment")
			.done("choose-instruments", "instruments", instruments("instrument-phq-9", "instrument-gad-7"))
			.waitsFor("complete-instrument", "complete-instrument")
			.doneWhere("instrument", "instrument-gad-7", "complete-instrument", "safetyConcern", false)
			.job("safety-looked-after")
			.waitsFor("complete-instrument")
			.done("complete-instrument", "safetyConcern", false)
			.job("safety-looked-after")
			.waitsFor("name-needs")
			.done("name-needs")
			.ended("assessment", "assessment-completed")
			.over()
			.carriedOut("proposeInstruments", "setAcuity");
	}

	@Test
	void goesStraightToTheNeedsWhenNoInstrumentIsChosen() {
		walk.start("assessment").done("choose-instruments", "instruments", instruments()).waitsFor("name-needs");
	}

	@Test
	void respondsToASafetyConcernOfOneInstrumentOnly() {
		walk.start("assessment")
			.done("choose-instruments", "instruments", instruments("instrument-phq-9", "instrument-gad-7"))
			.doneWhere("instrument", "instrument-phq-9", "complete-instrument", "safetyConcern", true)
			.waitsFor("respond-to-safety-concern", "complete-instrument");
		assertThat(walk.fact("complete-instrument", "safetyConcern")).isEqualTo(false);
		walk.done("complete-instrument", "safetyConcern", false)
			.job("safety-looked-after")
			.waitsFor("respond-to-safety-concern")
			.done("respond-to-safety-concern")
			.job("safety-looked-after")
			.waitsFor("name-needs");
	}

	@Test
	void activatesAPlanThatClientAndSupervisorAgreeTo() {
		walk.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.waitsFor("approve-plan")
			.done("approve-plan", "decision", "approve")
			.ended("planning", "plan-active")
			.over()
			.carriedOut("decideApprovalLevel", "activatePlan");
	}

	@Test
	void draftsAnewWhenTheClientWantsChanges() {
		walk.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", false)
			.waitsFor("draft-plan")
			.neverCarriedOut("decideApprovalLevel");
	}

	@Test
	void returnsThePlanAndTakesItAgain() {
		walk.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "return")
			.waitsFor("draft-plan")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "approve")
			.ended("planning", "plan-active")
			.carriedOut("decideApprovalLevel", "decideApprovalLevel", "activatePlan");
	}

	@Test
	void asksASecondLevelWhereTheRuleSaysSo() {
		walk.when("decideApprovalLevel", "approvalLevel", 2)
			.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "approve")
			.waitsFor("approve-plan-second-level")
			.neverCarriedOut("activatePlan")
			.done("approve-plan-second-level", "decision", "approve")
			.ended("planning", "plan-active");
	}

	@Test
	void asksASecondLevelWhereASupervisorWantsOne() {
		walk.when("decideApprovalLevel", "approvalLevel", 1)
			.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "approve", "approvalLevel", 2)
			.waitsFor("approve-plan-second-level")
			.neverCarriedOut("activatePlan");
	}

	@Test
	void returnsThePlanFromTheSecondLevel() {
		walk.when("decideApprovalLevel", "approvalLevel", 2)
			.start("planning")
			.done("draft-plan")
			.done("review-plan-with-client", "clientAgreed", true)
			.done("approve-plan", "decision", "approve")
			.done("approve-plan-second-level", "decision", "return")
			.waitsFor("draft-plan")
			.neverCarriedOut("activatePlan");
	}

	private static List<String> instruments(String... forms) {
		return new ArrayList<>(List.of(forms));
	}

}
