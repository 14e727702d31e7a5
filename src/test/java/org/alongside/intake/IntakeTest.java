package org.alongside.intake;

import org.alongside.clients.Clients.LikelyMatch;
import org.alongside.fakes.People;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.story.StoryPart;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class IntakeTest {

	private static final Map<String, Object> ACCEPT = Map.of("decision", "accept", "reason",
			"Wants help and may have it");

	private final IntakeDesk desk = new IntakeDesk();

	@Test
	void screeningStartsWithTheNewestWordsOfTheStory() {
		CaseId caseId = desk.received();
		desk.stories.told(caseId, StoryPart.WORDS, "I lost my job.", null, "referral", Actor.automatic("test"),
				People.NOW);
		assertThat(desk.prefill("screen-referral", caseId)).containsEntry("story", "I lost my job.");
	}

	@Test
	void showsTheReferrersReasonAndTheSafeContactRuleBeforeTheStoryIsHeard() {
		assertThat(desk.prefill("screen-referral", desk.received()))
			.containsOnly(Map.entry("reason", "Needs help with rent"), Map.entry("safeContact", "Call after six"));
	}

	@Test
	void keepsTheStoryWithWhoHeardItAndPassesOnTheSafeContactRule() {
		CaseId caseId = desk.received();

		desk.complete("screen-referral", caseId, Map.of("story", "I lost my job.", "safeContact", "Never call home"));

		IntakeView file = desk.files.get(caseId).view();
		assertThat(file.story()).isEqualTo("I lost my job.");
		assertThat(file.storyHeardBy()).isEqualTo("staff:" + desk.worker.id());
		assertThat(desk.clients.updates.values()).containsExactly(Map.of("safeContact", "Never call home"));
	}

	@Test
	void takesADangerNoRuleKnowsForACrisis() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "violenceAtHome", true));

		assertThat(desk.steps.triageCrisis(caseId)).isTrue();
		assertThat(desk.written.kinds()).contains("crisis.found");
	}

	@Test
	void doesNotForgetTheSecondDangerBehindTheGravest() {
		desk.decisions.with("crisis-triage", (dangers) -> {
			if (Boolean.TRUE.equals(dangers.get("suicidalThoughts"))) {
				return List.of(Map.of("crisis", true, "level", "high", "action", "Stay with them."));
			}
			return Boolean.TRUE.equals(dangers.get("childAtRisk"))
					? List.of(Map.of("crisis", true, "level", "high", "action", "Report by phone now."))
					: List.of(Map.of("crisis", false, "level", "none", "action", "Go on."));
		});
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId,
				Map.of("story", "I cannot go on.", "suicidalThoughts", true, "childAtRisk", true));

		assertThat(desk.steps.triageCrisis(caseId)).isTrue();
		assertThat(desk.prefill("respond-to-crisis", caseId).get("crisisSummary")).asString()
			.contains("Thoughts of suicide", "A child may be abused or neglected",
					"Not asked yet: In immediate danger, Overdose", "Stay with them.\nReport by phone now.")
			.doesNotContain("Go on.");
	}

	@Test
	void whatWasNotAskedIsAskedLaterAndAYesBeginsThePathOfACrisis() {
		desk.decisions.with("crisis-triage",
				(dangers) -> List.of(Map.of("crisis", Boolean.TRUE.equals(dangers.get("overdose")), "level",
						Boolean.TRUE.equals(dangers.get("overdose")) ? "emergency" : "unknown", "action", "Ask.")));
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId,
				Map.of("story", "I lost my job.", "immediateDanger", "no", "harmToOthers", "not-asked"));
		assertThat(desk.steps.triageCrisis(caseId)).isFalse();
		assertThat(desk.later.open(desk.worker, caseId)).hasSize(7).contains("harmToOthers", "overdose");

		desk.later.answer(desk.worker, caseId, Map.of("harmToOthers", "no", "overdose", "not-asked"));
		assertThat(desk.danger.told).isEmpty();
		desk.later.answer(desk.worker, caseId, Map.of("overdose", "yes"));

		assertThat(desk.danger.told).containsExactly("intake emergency");
		assertThat(desk.later.open(desk.worker, caseId)).doesNotContain("overdose", "harmToOthers").hasSize(5);
		assertThat(desk.written.kinds()).contains("danger.askedLater", "crisis.found");
	}

	@Test
	void anAnswerThatStandsIsNotOverwrittenAndNothingIsNoAnswer() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, Map.of("story", "I lost my job.", "immediateDanger", "no"));

		assertThatThrownBy(() -> desk.later.answer(desk.worker, caseId, Map.of("immediateDanger", "yes")))
			.isInstanceOf(ConflictException.class);
		refused(() -> desk.later.answer(desk.worker, caseId, Map.of("overdose", "not-asked")), "danger", "required");
	}

	@Test
	void respondsToACrisisBeforeAnythingElseIsKnown() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "immediateDanger", true));
		desk.steps.triageCrisis(caseId);

		desk.complete("respond-to-crisis", caseId,
				Map.of("actions", List.of("emergency-services"), "actionTaken", "Called 911", "safeNow", "yes"));

		assertThat(desk.written.kinds()).endsWith("crisis.safe");
		assertThat(desk.danger.told).containsExactly("intake high", "safe");
	}

	@Test
	void decidesOnNobodyWhoseCrisisNobodyRespondedTo() {
		CaseId caseId = desk.readyToDecide(true);
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "immediateDanger", true));
		desk.steps.triageCrisis(caseId);

		assertThatIllegalStateException().isThrownBy(() -> desk.complete("decide-intake", caseId, ACCEPT));
	}

	@Test
	void lookedForPeopleKnownAlreadyAreShownWithWhy() {
		LikelyMatch match = desk.known("Anna");
		CaseId caseId = desk.received();

		assertThat(desk.steps.findDuplicates(caseId)).isTrue();

		Map<String, Object> prefill = desk.prefill("compare-people", caseId);
		assertThat(prefill.get("candidates")).asInstanceOf(type(List.class))
			.isEqualTo(List.of(Map.of("name", "Anna Ruiz", "birthDate", "Nov 24, 1980", "why", "sameBirthDate")));
		assertThat(prefill.get("matches")).asString().contains(match.client().id().toString(), "none");
	}

	@Test
	void makesTheCaseThatOfThePersonRecognised() {
		LikelyMatch match = desk.known("Anna");
		CaseId caseId = desk.received();
		desk.steps.findDuplicates(caseId);

		desk.complete("compare-people", caseId,
				Map.of("samePerson", match.client().id().toString(), "reason", "She says so"));

		assertThat(desk.cases.get(caseId).clientId()).isEqualTo(match.client().id());
		assertThat(desk.clients.recognised).containsValue(match.client().id());
	}

	@Test
	void mergesNobodyWhenThePersonIsNoneOfThem() {
		desk.known("Anna");
		CaseId caseId = desk.received();
		desk.steps.findDuplicates(caseId);

		desk.complete("compare-people", caseId, Map.of("samePerson", "none", "reason", "Another Ana Ruiz"));

		assertThat(desk.clients.recognised).isEmpty();
		assertThat(desk.written.kinds()).endsWith("person.new");
	}

	@Test
	void refusesToRecogniseSomebodyWhoWasNotShown() {
		desk.known("Anna");
		CaseId caseId = desk.received();
		desk.steps.findDuplicates(caseId);

		refused(() -> desk.complete("compare-people", caseId,
				Map.of("samePerson", UUID.randomUUID().toString(), "reason", "why not")), "samePerson",
				"notACandidate");
		assertThat(desk.clients.recognised).isEmpty();
	}

	@Test
	void asksTheRulesWithAgeAndIncomeAsPercentOfTheGuideline() {
		Map<String, Object> asked = new HashMap<>();
		desk.decisions.with("eligibility", (inputs) -> {
			asked.putAll(inputs);
			return List.of(Map.of("eligible", true, "reason", "Lives here."));
		});

		desk.readyToDecide(true);

		assertThat(asked).containsOnly(Map.entry("programme", "physical-health"), Map.entry("ageYears", 45),
				Map.entry("insured", "no"), Map.entry("incomePercentOfPoverty", 84), Map.entry("livesInArea", true));
	}

	@Test
	void wantsTheIncomeOrToBeToldThatItIsNotKnown() {
		CaseId caseId = desk.received();

		refused(() -> desk.complete("check-eligibility", caseId,
				Map.of("livesInArea", "yes", "insured", "no", "householdSize", 1)), "monthlyIncome", "incomeOrUnknown");
		desk.complete("check-eligibility", caseId,
				Map.of("livesInArea", "yes", "insured", "no", "householdSize", 1, "incomeUnknown", true));

		assertThat(desk.files.get(caseId).answers().orElseThrow().incomePercentOfPoverty()).isNull();
	}

	@Test
	void callsSomebodyIneligibleWhenNoRuleAnswersAndSaysSo() {
		desk.decisions.with("eligibility", (inputs) -> List.of());
		CaseId caseId = desk.readyToDecide(true);

		assertThat(desk.prefill("decide-intake", caseId).get("eligibility")).asString()
			.startsWith("Not eligible by the rules.\nNo rule");
	}

	@Test
	void servesNobodyWithoutTheirConsent() {
		CaseId caseId = desk.readyToDecide(false);

		assertThat(desk.prefill("decide-intake", caseId)).containsEntry("consentState",
				"The person does not consent to be served.");
		refused(() -> desk.complete("decide-intake", caseId, ACCEPT), "decision", "consentMissing");
		assertThat(desk.files.get(caseId).decision()).isEmpty();
	}

	@Test
	void servesNobodyOnAConsentThatHasExpired() {
		CaseId caseId = desk.readyToDecide(true);
		desk.complete("obtain-consent", caseId, Map.of("consent", "given", "how", "written", "consentedOn",
				"2026-10-01", "consentExpires", "2026-11-22"));

		refused(() -> desk.complete("decide-intake", caseId, ACCEPT), "decision", "consentMissing");
	}

	@Test
	void refusesAConsentFromTheFuture() {
		CaseId caseId = desk.received();

		refused(() -> desk.complete("obtain-consent", caseId,
				Map.of("consent", "given", "how", "verbal", "consentedOn", "2026-11-24")), "consentedOn", "inFuture");
	}

	@Test
	void acceptsTheReferralInTheNameOfWhoDecided() {
		CaseId caseId = desk.readyToDecide(true);

		assertThat(desk.complete("decide-intake", caseId, ACCEPT)).isEqualTo(Map.of("accepted", true));
		desk.steps.acceptReferral(caseId);

		assertThat(desk.cases.turns).endsWith("accepted Wants help and may have it");
		assertThat(desk.written.kinds()).doesNotContain("intake.contested");
	}

	@Test
	void acceptsSomebodyTheRulesCallIneligibleForAReasonThatStaysOnRecord() {
		desk.decisions.with("eligibility", (inputs) -> List.of(Map.of("eligible", false, "reason", "Lives elsewhere")));
		CaseId caseId = desk.readyToDecide(true);

		refused(() -> desk.complete("decide-intake", caseId, Map.of("decision", "accept")), "reason", "required");
		desk.complete("decide-intake", caseId, ACCEPT);

		assertThat(desk.files.get(caseId).decision().orElseThrow().contested()).isTrue();
		assertThat(desk.written.kinds()).endsWith("intake.contested");
	}

	@Test
	void writesTheReferrerOneNoticeWithTheReasonAndWhereHelpIs() {
		CaseId caseId = desk.readyToDecide(false);
		assertThat(desk.complete("decide-intake", caseId, Map.of("decision", "refer-elsewhere", "reason",
				"She prefers a clinic in her language", "referredTo", "Clínica del Sol")))
			.isEqualTo(Map.of("accepted", false));

		desk.steps.sendRefusalNotice(caseId);
		desk.steps.sendRefusalNotice(caseId);

		assertThat(desk.files.get(caseId).notice().orElseThrow()).contains("Dear Riverside Clinic,", "Ana Ruiz",
				"November 23, 2026", "She prefers a clinic in her language", "Clínica del Sol");
		assertThat(desk.written.kinds()).containsOnlyOnce("referral.noticeWritten");
		assertThat(desk.cases.turns).containsOnlyOnce("refused She prefers a clinic in her language");
	}

	@Test
	void wantsToKnowWhereSomebodyIsReferredTo() {
		CaseId caseId = desk.readyToDecide(false);

		refused(() -> desk.complete("decide-intake", caseId, Map.of("decision", "refer-elsewhere", "reason", "Full")),
				"referredTo", "required");
	}

	private static void refused(ThrowingCallable act, String field, String code) {
		assertThatThrownBy(act).asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors()).containsExactly(FieldError.of(field, code)));
	}

}
