package org.alongside.planning;

import org.alongside.planning.CurrentPlans.Loop;
import org.alongside.fakes.People;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlanningTest {

	private final PlanningDesk desk = new PlanningDesk();

	@Test
	void startsTheFirstDraftFromTheStrengthsAndNeedsOfTheAssessment() {
		assertThat(desk.prefill("draft-plan", desk.worker)).containsEntry("strengths", "Knows everybody in the street")
			.containsEntry("needOptions",
					List.of(Map.of("value", desk.housing.id().toString(), "label", desk.housing.description()),
							Map.of("value", desk.food.id().toString(), "label", desk.food.description())))
			.doesNotContainKey("returnedBecause");
	}

	@Test
	void keepsTheClientsWordsWithMeasureStepOwnerDateAndNeed() {
		desk.drafted(desk.draft());
		Goal goal = desk.plans.inWork(desk.caseId).goals().get(0);
		assertThat(goal.statement()).isEqualTo("I want a dry bedroom");
		assertThat(goal.measure()).isEqualTo("No mould for a month");
		assertThat(goal.steps()).containsExactly(new Step("Call the landlord", "client", null));
		assertThat(goal.weight()).isEqualTo(1);
		assertThat(goal.scale()).isNull();
		assertThat(goal.targetDate()).isEqualTo(LocalDate.of(2027, 1, 31));
		assertThat(goal.needId()).isEqualTo(desk.housing.id());
		assertThat(goal.need()).isEqualTo("A flat without mould");
	}

	@Test
	void refusesAPlanWithoutGoals() {
		Map<String, Object> draft = desk.draft();
		draft.put("goals", List.of());
		refused(() -> desk.drafted(draft), FieldError.of("goals", "required"));
	}

	@Test
	void refusesDatesThatHavePassedAndNeedsOfSomebodyElse() {
		Map<String, Object> goal = desk.goal("I want a dry bedroom",
				new KnownNeeds.KnownNeed(UUID.randomUUID(), "Somebody else's"));
		goal.put("targetDate", "2026-11-22");
		Map<String, Object> draft = desk.draft();
		draft.put("goals", List.of(goal));
		draft.put("reviewDate", "2026-11-22");
		refused(() -> desk.drafted(draft), FieldError.of("reviewDate", "inPast"),
				FieldError.of("goals[0].needId", "option"), FieldError.of("goals[0].targetDate", "inPast"));
	}

	@Test
	void bringsTheClientsWishForChangesBackToTheDraft() {
		desk.drafted(desk.draft());
		Map<String, Object> facts = desk.complete("review-plan-with-client", desk.worker,
				Map.of("clientAgreed", "changes", "changesWanted", "Leave my Sundays alone"));
		assertThat(facts).containsEntry("clientAgreed", false);
		Map<String, Object> draft = desk.prefill("draft-plan", desk.worker);
		assertThat(draft.get("returnedBecause")).asString()
			.contains("The client wants changes", "Leave my Sundays alone");
		assertThat(draft).containsEntry("vision", "My own door, and my sister on Sundays");
		assertThat(draft.get("referrals")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(1);
	}

	@Test
	void asksWhyAClientWhoAgreesDoesNotSign() {
		desk.drafted(desk.draft());
		refused(() -> desk.complete("review-plan-with-client", desk.worker,
				Map.of("clientAgreed", "yes", "signedHow", "refused")), FieldError.of("refusalReason", "required"));
	}

	@Test
	void refusesApprovalOfOnesOwnPlan() {
		desk.complete("draft-plan", desk.supervisor, desk.draft());
		desk.agreed();
		refused(desk::approved, FieldError.of("decision", "ownWork"));
	}

	@Test
	void refusesTheSecondLevelToTheAuthorAndToTheFirstApprover() {
		desk.level = 2;
		desk.complete("draft-plan", desk.secondSupervisor, desk.draft());
		desk.agreed().approved();
		Map<String, Object> approve = Map.of("decision", "approve");
		refused(() -> desk.complete("approve-plan-second-level", desk.supervisor, approve),
				FieldError.of("decision", "approvedBefore"));
		refused(() -> desk.complete("approve-plan-second-level", desk.secondSupervisor, approve),
				FieldError.of("decision", "ownWork"));
	}

	@Test
	void doesNotCarryOutAPlanThatWaitsForTheSecondLevel() {
		desk.level = 2;
		desk.drafted(desk.draft()).agreed().approved();
		assertThatIllegalStateException().isThrownBy(desk::inForce);
		desk.complete("approve-plan-second-level", desk.secondSupervisor, Map.of("decision", "approve"));
		desk.inForce();
		assertThat(desk.current.of(desk.caseId)).isPresent();
		assertThat(desk.written.kinds()).contains("plan.approved", "plan.approvedSecondLevel");
	}

	@Test
	void takesNoAnswerForASignature() {
		Map<String, Object> agreed = Map.of("clientAgreed", "yes", "signedHow", "drawn", "copyGiven", true);
		desk.drafted(desk.draft());
		for (String recorded : new String[] { null, "refused" }) {
			desk.signed = recorded;
			refused(() -> desk.complete("review-plan-with-client", desk.worker, agreed),
					FieldError.of("signedHow", "notSigned", 1));
		}
		desk.signed = "typed";
		assertThat(desk.prefill("review-plan-with-client", desk.worker)).containsEntry("signedHow", "typed");
		desk.complete("review-plan-with-client", desk.worker, agreed);
		Signature signature = desk.plans.latest(desk.caseId).orElseThrow().signature();
		assertThat(signature).isNotNull().extracting(Signature::how).isEqualTo("typed");
	}

	@Test
	void letsTheClientAgreeWithoutSigning() {
		desk.signed = null;
		desk.drafted(desk.draft());
		desk.complete("review-plan-with-client", desk.worker, Map.of("clientAgreed", "yes", "signedHow", "refused",
				"refusalReason", "Signs nothing since the eviction.", "copyGiven", true));
		assertThat(desk.written.kinds()).contains("plan.agreedUnsigned");
	}

	@Test
	void letsASupervisorAskForASecondLookWhateverTheRuleSays() {
		desk.drafted(desk.draft()).agreed();
		Map<String, Object> answers = Map.of("decision", "second-level", "secondLevelReason",
				"The stairs worry me; you know the house.");
		refused(() -> desk.complete("approve-plan", desk.worker, answers), FieldError.of("decision", "ownWork"));
		assertThat(desk.complete("approve-plan", desk.supervisor, answers)).containsEntry("decision", "approve")
			.containsEntry("approvalLevel", 2);
		assertThatIllegalStateException().isThrownBy(desk::inForce);
		assertThat(desk.prefill("approve-plan-second-level", desk.secondSupervisor).get("approvalReason")).asString()
			.contains(desk.supervisor.name(), "The stairs worry me; you know the house.");
		refused(() -> desk.complete("approve-plan-second-level", desk.supervisor, Map.of("decision", "approve")),
				FieldError.of("decision", "approvedBefore"));
		desk.complete("approve-plan-second-level", desk.secondSupervisor, Map.of("decision", "approve"));
		desk.inForce();
		assertThat(desk.current.of(desk.caseId)).isPresent();
		assertThat(desk.written.kinds()).contains("plan.approved", "plan.secondLevelAsked", "plan.approvedSecondLevel");
	}

	@Test
	void demandsToKnowWhatTheSecondLookIsFor() {
		desk.drafted(desk.draft()).agreed();
		refused(() -> desk.complete("approve-plan", desk.supervisor, Map.of("decision", "second-level")),
				FieldError.of("secondLevelReason", "required"));
		assertThat(desk.plans.latest(desk.caseId).orElseThrow().approvals()).isEmpty();
	}

	@Test
	void showsTheApproverWhyThisLevelDecides() {
		desk.drafted(desk.draft()).agreed();
		assertThat(desk.prefill("approve-plan", desk.supervisor)).containsEntry("approvalReason", "Weekly cost 120")
			.containsEntry("changedSince", "This is the first plan.");
	}

	@Test
	void returnsThePlanWithTheSupervisorsReasonFirst() {
		desk.drafted(desk.draft()).agreed();
		Map<String, Object> facts = desk.complete("approve-plan", desk.supervisor, Map.of("decision", "return",
				"reasonCode", "goals-not-measurable", "reason", "How will she know that it is dry?"));
		assertThat(facts).containsEntry("decision", "return");
		assertThat(desk.prefill("draft-plan", desk.worker).keySet()).first().isEqualTo("returnedBecause");
		assertThat(desk.prefill("draft-plan", desk.worker)).containsEntry("returnedBecause",
				"Dana Reyes: Goals cannot be measured. How will she know that it is dry?");
	}

	@Test
	void refusesToReturnAPlanWithoutAReasonInWords() {
		desk.drafted(desk.draft()).agreed();
		refused(() -> desk.complete("approve-plan", desk.supervisor,
				Map.of("decision", "return", "reasonCode", "incomplete")), FieldError.of("reason", "required"));
	}

	@Test
	void keepsEveryVersionAsItWasHandedIn() {
		desk.drafted(desk.draft()).agreed();
		desk.complete("approve-plan", desk.supervisor,
				Map.of("decision", "return", "reasonCode", "other", "reason", "Think of the stairs"));
		Map<String, Object> again = desk.draft();
		again.put("risks", "The stairs");
		desk.drafted(again);
		assertThat(desk.plans.newestFirst(desk.caseId)).extracting(ServicePlan::number).containsExactly(2, 1);
		assertThat(desk.plans.newestFirst(desk.caseId).get(1).content().risks()).isNull();
		assertThat(desk.plans.newestFirst(desk.caseId).get(1).status()).isEqualTo(ServicePlan.Status.RETURNED);
	}

	@Test
	void tellsTheApproverWhatChangedSinceThePlanInForce() {
		Map<String, Object> first = desk.draft();
		first.put("goals",
				List.of(desk.goal("I want a dry bedroom", desk.housing), desk.goal("I want a bus pass", null)));
		desk.drafted(first).agreed().approved().inForce();
		Map<String, Object> second = desk.draft();
		Map<String, Object> kept = desk.goal("I want a dry bedroom", desk.housing);
		kept.put("targetDate", "2027-03-31");
		second.put("goals", List.of(kept, desk.goal("I want to eat with others", desk.food)));
		second.put("riskLevel", "3");
		desk.drafted(second).agreed();
		assertThat(desk.prefill("approve-plan", desk.supervisor).get("changedSince").toString().lines())
			.containsExactly("New goal: “I want to eat with others”", "Goal dropped: “I want a bus pass”",
					"Goal “I want a dry bedroom”, date: “Jan 31, 2027” became “Mar 31, 2027”",
					"New service wanted: Food pantry", "Risk: “low” became “high”");
	}

	@Test
	void knowsARewordedGoalByTheNeedItAloneAnswers() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		UUID before = desk.plans.inWork(desk.caseId).goals().get(0).id();
		Map<String, Object> second = desk.draft();
		second.put("goals", List.of(desk.goal("I want to breathe well at night", desk.housing)));
		desk.drafted(second).agreed();
		assertThat(desk.plans.inWork(desk.caseId).goals().get(0).id()).isEqualTo(before);
		assertThat(desk.prefill("approve-plan", desk.supervisor).get("changedSince").toString())
			.contains("words: “I want a dry bedroom” became “I want to breathe well at night”");
	}

	@Test
	void putsTheNewPlanInForceInPlaceOfTheOneBefore() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		desk.drafted(desk.draft()).agreed().approved().inForce();
		assertThat(desk.plans.newestFirst(desk.caseId)).extracting(ServicePlan::status)
			.containsExactly(ServicePlan.Status.ACTIVE, ServicePlan.Status.SUPERSEDED);
		assertThat(desk.cases.turns).filteredOn("plan activated"::equals).hasSize(2);
	}

	@Test
	void asksForTheServicesOfThePlanOnceOnly() {
		desk.drafted(desk.draft()).agreed().approved().inForce().inForce();
		assertThat(desk.activated).singleElement()
			.satisfies((plan) -> assertThat(plan.wanted()).singleElement().satisfies((wanted) -> {
				assertThat(wanted.service()).isEqualTo("Food pantry");
				assertThat(wanted.need()).isEqualTo(desk.food.description());
			}));
		assertThat(desk.prefill("draft-plan", desk.worker)).doesNotContainKey("referrals");
	}

	@Test
	void bringsWhatAServiceDidBackIntoThePlanOnce() {
		UUID referral = UUID.randomUUID();
		Loop loop = new Loop(desk.caseId, referral, desk.food.id(), "Food pantry", true, "much", "I slept full");
		desk.current.close(loop, People.NOW);
		desk.current.close(loop, People.NOW);
		assertThat(desk.results.of(desk.caseId)).singleElement()
			.satisfies((result) -> assertThat(result.words()).isEqualTo("I slept full"));
		assertThat(desk.written.kinds()).containsExactly("plan.result");
	}

	@Test
	void tellsNothingPersonalToTheAuditLog() {
		desk.drafted(desk.draft()).agreed();
		desk.complete("approve-plan", desk.supervisor,
				Map.of("decision", "return", "reasonCode", "other", "reason", "Ana cannot climb"));
		assertThat(desk.written.audit.toString()).doesNotContain("Ana", "bedroom", "Sundays");
	}

	@Test
	void readsThePlanInTheReadersLanguage() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		assertThat(desk.current.text(desk.caseId, java.util.Locale.forLanguageTag("es")))
			.hasValueSatisfying((text) -> assertThat(text).contains("La vida que quiero: My own door",
					"Primer paso: Call the landlord (la persona)"));
	}

	private static void refused(ThrowingCallable act, FieldError... errors) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(errors));
	}

}
