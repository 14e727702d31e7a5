package org.alongside.assessment;

import org.alongside.assessment.Needs.NeedSummary;
import org.alongside.fakes.People;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.story.StoryPart;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class AssessmentTest {

	private final AssessmentDesk desk = new AssessmentDesk();

	@Test
	void whatTheyHopeForIsPartOfTheirStoryAndIsNotAskedAgain() {
		desk.chosen();
		desk.stories.told(desk.caseId, StoryPart.STRENGTHS, "I sing", null, "contact", Actor.automatic("test"),
				People.NOW);
		assertThat(desk.prefill("name-needs")).containsEntry("strengths", "I sing");
		Map<String, Object> answers = new HashMap<>(AssessmentDesk.described(0, "Somebody to talk to"));
		answers.put("hopes", "A garden");
		desk.complete("name-needs", answers);
		assertThat(desk.stories.lines).contains("retold assessment hopes: A garden");
		assertThat(desk.prefill("name-needs")).containsEntry("hopes", "A garden");
	}

	@Test
	void proposesWhatTheRulesSayAndOffersWhatTheCatalogueHas() {
		desk.steps.proposeInstruments(desk.caseId);

		Map<String, Object> prefill = desk.prefill("choose-instruments");

		assertThat(prefill.get("proposed")).asString().startsWith("PHQ-9 (depression): Low mood is common.");
		assertThat(prefill.get("instruments")).isEqualTo(List.of("instrument-phq-9"));
		assertThat(prefill.get("instrumentOptions")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.startsWith(Map.of("value", "instrument-phq-9", "label", "PHQ-9 (depression)"))
			.contains(Map.of("value", "instrument-gad-7", "label", "GAD-7 (anxiety)"))
			.as("switched off, part of every assessment, meant for older people")
			.doesNotContain(Map.of("value", "instrument-ahc-hrsn", "label", "AHC-HRSN (social needs)"),
					Map.of("value", "acuity-12", "label", "Acuity, 12 areas (how much support is needed)"),
					Map.of("value", "instrument-gds-15", "label", "GDS-15 (depression, older people)"));
	}

	@Test
	void passesTheChosenInstrumentsToTheProcess() {
		desk.steps.proposeInstruments(desk.caseId);

		assertThat(desk.complete("choose-instruments", Map.of("instruments", List.of("instrument-gad-7"))))
			.isEqualTo(Map.of("instruments", List.of("instrument-gad-7")));
		assertThat(desk.written.timeline).last().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo("instruments.chosen");
			assertThat(entry.values()).containsEntry("instruments", "GAD-7");
		});
	}

	@Test
	void takesNoInstrumentForAnAnswerToo() {
		desk.steps.proposeInstruments(desk.caseId);

		assertThat(desk.complete("choose-instruments", Map.of())).isEqualTo(Map.of("instruments", List.of()));
		assertThat(desk.written.kinds()).endsWith("instruments.noneChosen");
	}

	@Test
	void refusesAnInstrumentThatIsNotDeployed() {
		desk.steps.proposeInstruments(desk.caseId);

		assertThatThrownBy(
				() -> desk.complete("choose-instruments", Map.of("instruments", List.of("instrument-not-deployed"))))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void explainsAScoreByItsBand() {
		desk.chosen("instrument-phq-9");

		Map<String, Object> facts = desk.answer("instrument-phq-9", AssessmentDesk.items(3, 3, 2, 2, 1, 1, 0, 0, 0));

		assertThat(facts).isEqualTo(Map.of("safetyConcern", false));
		assertThat(desk.kept).singleElement().satisfies((result) -> {
			assertThat(result.total()).hasValue(12);
			assertThat(result.highest()).isEqualTo(27);
			assertThat(result.band().meaning()).startsWith("Moderate symptoms");
		});
		assertThat(desk.written.timeline).last()
			.satisfies((entry) -> assertThat(entry.values()).containsEntry("total", "12"));
	}

	@Test
	void raisesASafetyConcernByTheNinthItemWhateverTheTotal() {
		desk.chosen("instrument-phq-9");

		assertThat(desk.answer("instrument-phq-9", AssessmentDesk.items(0, 0, 0, 0, 0, 0, 0, 0, 1)))
			.isEqualTo(Map.of("safetyConcern", true));
		assertThat(desk.written.kinds()).endsWith("safety.concern");
		assertThat(desk.danger.told).containsExactly("instrument high");
		assertThat(desk.prefill("respond-to-safety-concern").get("concern")).asString().contains("PHQ-9", "988");
	}

	@Test
	void raisesASafetyConcernAboutViolenceWithWordsOfItsOwn() {
		desk.chosen("instrument-hark");

		assertThat(desk.answer("instrument-hark", Map.of("item2", "1"))).isEqualTo(Map.of("safetyConcern", true));
		assertThat(desk.prefill("respond-to-safety-concern").get("concern")).asString()
			.contains("HARK", "1-800-799-7233");
	}

	@Test
	void keepsHowAndInWhichLanguageItWasAskedAndWhatTheScoreIsMadeOf() {
		desk.chosen("instrument-phq-9");
		Map<String, Object> answers = AssessmentDesk.items(3, 3, 2, 2, 1, 1, 0, 0, 0);
		answers.putAll(Map.of("administeredHow", "phone", "language", "interpreter"));

		desk.answer("instrument-phq-9", answers);

		assertThat(desk.kept).singleElement().satisfies((result) -> {
			assertThat(result.administered().how()).isEqualTo("phone");
			assertThat(result.administered().language()).isEqualTo("interpreter");
			assertThat(result.administered().instrumentVersion()).isEqualTo("1");
			assertThat(result.scales()).singleElement().satisfies((scale) -> {
				assertThat(scale.parts()).hasSize(9);
				assertThat(scale.parts().get(0)).isEqualTo(new ScaleScore.Part("item1", 3, 3, false, false));
			});
		});
	}

	@Test
	void refusesAnInstrumentNobodyChose() {
		desk.chosen("instrument-phq-9");

		assertThatIllegalStateException()
			.isThrownBy(() -> desk.answer("instrument-gad-7", AssessmentDesk.items(0, 0, 0, 0, 0, 0, 0)));
	}

	@Test
	void respondsOnlyToAConcernThereIs() {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(0, 0, 0, 0, 0, 0, 0, 0, 0));

		assertThatIllegalStateException().isThrownBy(() -> desk.complete("respond-to-safety-concern",
				Map.of("actions", List.of("safety-plan"), "actionTaken", "Talked", "safeNow", "yes")));
	}

	@Test
	void setsTheAcuityFromHowThingsStandAndEndsTheRound() {
		desk.chosen();
		desk.complete("name-needs", AssessmentDesk.described(1, "Food for the week"));

		assertThat(desk.steps.setAcuity(desk.caseId)).isEqualTo(1);

		assertThat(desk.cases.turns).endsWith("assessed 1");
		assertThat(desk.rounds).singleElement().satisfies((round) -> {
			assertThat(round.isOpen()).isFalse();
			assertThat(round.acuity()).hasValue(new Acuity(1, "some", "because", 12, 1));
		});
	}

	@Test
	void countsSomebodyLeftUnsafeAsInDangerWhateverTheAreasSay() {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(0, 0, 0, 0, 0, 0, 0, 0, 2));
		desk.complete("respond-to-safety-concern",
				Map.of("actions", List.of("supervisor-informed"), "actionTaken", "He left", "safeNow", "no"));
		desk.complete("name-needs", AssessmentDesk.described(0, "Somebody to talk to"));

		assertThat(desk.danger.told).containsExactly("instrument high", "not-safe");
		assertThat(desk.steps.setAcuity(desk.caseId)).isEqualTo(4);
	}

	@Test
	void trustsTheAreasOnceThePersonIsSafe() {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(0, 0, 0, 0, 0, 0, 0, 0, 2));
		desk.complete("respond-to-safety-concern",
				Map.of("actions", List.of("safety-plan"), "actionTaken", "Made a plan", "safeNow", "yes"));
		desk.complete("name-needs", AssessmentDesk.described(0, "Somebody to talk to"));

		assertThat(desk.steps.setAcuity(desk.caseId)).isZero();
	}

	@Test
	void wantsEveryAreaAndAtLeastOneNeed() {
		desk.chosen();
		Map<String, Object> answers = new HashMap<>(AssessmentDesk.described(1, "Food"));
		answers.remove("legal");

		assertThatThrownBy(() -> desk.complete("name-needs", answers)).asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors()).containsExactly(FieldError.of("legal", "required")));
		assertThatThrownBy(() -> desk.complete("name-needs", AssessmentDesk.described(1)))
			.asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors()).containsExactly(FieldError.of("needs", "required")));
	}

	@Test
	void keepsANeedNamedAgainTheSameNeedInTheNextRound() {
		desk.chosen();
		desk.complete("name-needs", AssessmentDesk.described(1, "Food for the week", "Rent"));
		desk.steps.setAcuity(desk.caseId);
		UUID rent = desk.needs.ofCase(desk.caseId).get(1).id();

		desk.chosen();
		assertThat(desk.prefill("name-needs")).containsEntry("strengths", "Knows everybody on her street")
			.extractingByKey("needs")
			.isEqualTo(List.of(
					Map.of("domain", "food-insecurity", "description", "Food for the week", "clientRank", 1, "priority",
							"later"),
					Map.of("domain", "food-insecurity", "description", "Rent", "clientRank", 2, "priority", "now")));
		desk.complete("name-needs", AssessmentDesk.described(2, "rent", "A ride to work"));

		assertThat(desk.needs.ofCase(desk.caseId)).extracting(NeedSummary::description)
			.containsExactly("Rent", "A ride to work");
		assertThat(desk.needs.ofCase(desk.caseId).get(0).id()).isEqualTo(rent);
		assertThat(desk.rounds).extracting(Assessment::round).containsExactly(1, 2);
	}

	@Test
	void keepsTheWorkersViewBesideTheClientsOrderAndChangesItInTheNextRound() {
		desk.chosen();
		desk.complete("name-needs", AssessmentDesk.described(1, "A dog", "Rent"));

		assertThat(desk.needs.ofCase(desk.caseId)).extracting(NeedSummary::priority)
			.containsExactly(NeedPriority.LATER, NeedPriority.NOW);

		desk.complete("name-needs", AssessmentDesk.described(1, "Rent", "A dog"));

		assertThat(desk.needs.ofCase(desk.caseId)).filteredOn((need) -> need.description().equals("Rent"))
			.singleElement()
			.satisfies((rent) -> {
				assertThat(rent.priority()).isEqualTo(NeedPriority.LATER);
				assertThat(rent.rank()).isEqualTo(1);
			});
	}

	@Test
	void refusesAPriorityThatIsNotOnTheScale() {
		desk.chosen();
		Map<String, Object> answers = AssessmentDesk.described(1);
		answers.put("needs",
				List.of(Map.of("domain", "stress", "description", "Quiet", "clientRank", 1, "priority", "whenever")));

		assertThatThrownBy(() -> desk.complete("name-needs", answers)).asInstanceOf(type(RefusedException.class))
			.satisfies((refused) -> assertThat(refused.errors())
				.containsExactly(FieldError.of("needs[0].priority", "option")));
		assertThat(desk.named).isEmpty();
	}

	@Test
	void turnsTheWeightOfAnOlderFormIntoAPlaceAndLeavesThePriorityOpen() {
		desk.chosen();
		Map<String, Object> answers = AssessmentDesk.described(1);
		answers.put("needs", List.of(Map.of("domain", "stress", "description", "Quiet", "clientPriority", 10)));

		desk.complete("name-needs", answers);

		assertThat(desk.needs.ofCase(desk.caseId)).singleElement().satisfies((quiet) -> {
			assertThat(quiet.rank()).isEqualTo(1);
			assertThat(quiet.priority()).isNull();
		});
	}

	@Test
	void goesOnWithTheRoundThatIsOpen() {
		desk.steps.proposeInstruments(desk.caseId);
		desk.steps.proposeInstruments(desk.caseId);

		assertThat(desk.rounds).hasSize(1);
	}

}
