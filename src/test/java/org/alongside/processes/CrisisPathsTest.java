package org.alongside.processes;

import org.junit.jupiter.api.Test;

/**
 * The path of a crisis: only an answer ends it, and then it is asked again.
 */
class CrisisPathsTest {

	private static final String AT = CaseWalk.SOON.toString();

	private final CaseWalk walk = new CaseWalk();

	@Test
	void asksAgainAsOftenAsSomebodyIsNotSafe() {
		walk.start("crisis-response", "dangerOver", false)
			.waitsFor("answer-crisis")
			.done("answer-crisis", "dangerOver", false)
			.waitsFor("answer-crisis")
			.done("answer-crisis", "dangerOver", false)
			.waitsFor("answer-crisis")
			.neverCarriedOut("planFollowUp")
			.done("answer-crisis", "dangerOver", true)
			.carriedOut("planFollowUp")
			.ended("crisis-response", "crisis-over")
			.over();
	}

	@Test
	void asksOnceMoreAtEachFollowUp() {
		walk.when("planFollowUp", "followUpDue", true, "followUpAt", AT)
			.start("crisis-response", "dangerOver", true)
			.waitsFor()
			.timer("follow-up-due", CaseWalk.SOON)
			.job("follow-up-due")
			.waitsFor("follow-up-crisis")
			.done("follow-up-crisis", "dangerOver", true)
			.timer("follow-up-due", CaseWalk.SOON)
			.when("planFollowUp", "followUpDue", false)
			.job("follow-up-due")
			.done("follow-up-crisis", "dangerOver", true)
			.ended("crisis-response", "crisis-over")
			.over();
	}

	@Test
	void beginsAnewWhenAFollowUpFindsSomebodyInDanger() {
		walk.when("planFollowUp", "followUpDue", true, "followUpAt", AT)
			.start("crisis-response", "dangerOver", true)
			.job("follow-up-due")
			.done("follow-up-crisis", "dangerOver", false)
			.waitsFor("answer-crisis");
	}

	@Test
	void beginsAnewWhenDangerIsReportedBeforeTheFollowUp() {
		walk.when("planFollowUp", "followUpDue", true, "followUpAt", AT)
			.start("crisis-response", "dangerOver", true)
			.tellRoot("crisis-changed", "dangerOver", false)
			.waitsFor("answer-crisis")
			.noLongerHears("crisis-changed");
	}

	@Test
	void endsBeforeTheFollowUpWhenNothingIsToBeAskedAnyMore() {
		walk.when("planFollowUp", "followUpDue", true, "followUpAt", AT)
			.start("crisis-response", "dangerOver", true)
			.when("planFollowUp", "followUpDue", false)
			.tellRoot("crisis-changed", "dangerOver", true)
			.ended("crisis-response", "crisis-over")
			.over();
	}

	@Test
	void runsBesideWhateverTheCaseIsDoing() {
		walk.start("case-lifecycle")
			.waitsFor("screen-referral")
			.tell("crisis-reported", "dangerOver", false)
			.waitsFor("screen-referral", "answer-crisis")
			.hears("crisis-reported")
			.done("screen-referral")
			.waitsFor("check-eligibility", "answer-crisis")
			.done("answer-crisis", "dangerOver", true)
			.waitsFor("check-eligibility");
	}

	@Test
	void outlivesARefusedReferral() {
		walk.start("case-lifecycle")
			.tell("crisis-reported", "dangerOver", false)
			.done("screen-referral")
			.done("check-eligibility")
			.done("obtain-consent")
			.done("decide-intake", "accepted", false)
			.job("send-refusal-notice")
			.waitsFor("answer-crisis")
			.done("answer-crisis", "dangerOver", true)
			.over();
	}

}
