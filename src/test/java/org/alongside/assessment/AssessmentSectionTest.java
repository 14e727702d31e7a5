package org.alongside.assessment;

import org.alongside.documents.Paper;
import org.alongside.fakes.Pages;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentSectionTest {

	private final AssessmentDesk desk = new AssessmentDesk();

	@Test
	void isNotThereBeforeTheFirstRound() {
		assertThat(desk.section.content(desk.caseId, desk.worker)).isNull();
	}

	@Test
	void showsNeedsScoresAndWhatTheyMean() {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(1, 1, 1, 1, 1, 1, 1, 1, 1));
		desk.complete("respond-to-safety-concern",
				Map.of("actions", List.of("safety-plan"), "actionTaken", "Made a plan.", "safeNow", "yes"));
		desk.complete("name-needs", AssessmentDesk.described(1, "Food for the week"));
		desk.steps.setAcuity(desk.caseId);

		assertThat(page(Locale.ENGLISH))
			.contains("Food for the week", "Knows everybody on her street", "Round 1", "PHQ-9 (depression)", "9 of 27",
					"Mild symptoms", "An answer pointed to danger.", "Made a plan. The person was safe afterwards.",
					"12 of 36 points", "Mental health", "1 – some concern")
			.doesNotContain("??");
		assertThat(page(Locale.forLanguageTag("es"))).contains("9 de 27", "Salud mental").doesNotContain("??");
	}

	@Test
	void drawsAScoreOverTimeAndSaysTheSameInWords() {
		round(3, 3, 3, 3, 3, 3, 2, 0, 0);
		round(2, 2, 2, 2, 2, 2, 2, 0, 0);

		assertThat(page(Locale.ENGLISH))
			.contains("Over time", "<polyline points=\"14,", "−6 since the time before", "better by more than chance",
					"Improving Access to Psychological Therapies")
			.doesNotContain("??");
		assertThat(page(Locale.forLanguageTag("es"))).contains("A lo largo del tiempo", "más allá de la casualidad")
			.doesNotContain("??");
	}

	@Test
	void saysWhenTooFewQuestionsWereAnswered() {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(1));

		assertThat(page(Locale.ENGLISH)).contains("Too few answers for a total", "begun").doesNotContain("??");
	}

	@Test
	void showsWhereClientAndWorkerAreFurthestApartWithoutJudging() {
		desk.chosen();
		desk.complete("name-needs", AssessmentDesk.described(1, "A dog", "Rent"));

		assertThat(page(Locale.ENGLISH))
			.containsSubsequence("A dog", "place 1", "Later", "First for the client, last for the worker.", "Rent",
					"place 2", "Now", "First for the worker, last for the client.", "Our own default")
			.doesNotContain("??");
		assertThat(beside(Locale.forLanguageTag("es"))).contains("A dog", "lugar 2", "Ahora").doesNotContain("??");
	}

	@Test
	void saysOfANeedNamedBeforeThatItsPriorityIsNotSet() {
		desk.chosen();
		Map<String, Object> answers = AssessmentDesk.described(1);
		answers.put("needs", List.of(Map.of("domain", "stress", "description", "Quiet")));
		desk.complete("name-needs", answers);

		assertThat(page(Locale.ENGLISH)).contains("Quiet", "no place given", "not set")
			.doesNotContain("Our own default", "First for");
	}

	@Test
	void putsBothViewsOnThePaper() {
		desk.chosen();
		desk.complete("name-needs", AssessmentDesk.described(1, "A dog", "Rent"));

		assertThat(desk.paper.write(desk.caseId, Locale.ENGLISH, ZoneOffset.UTC).orElseThrow().parts())
			.contains(new Paper.Table(List.of("Need", "For the client", "In the worker’s view"),
					List.of(List.of("A dog (Food)", "place 1", "Later – First for the client, last for the worker."),
							List.of("Rent (Food)", "place 2", "Now – First for the worker, last for the client."))));
	}

	@Test
	void standsBesideThePlanThatIsDrafted() {
		NeedsEvidence evidence = new NeedsEvidence(desk.needs);

		assertThat(evidence.belongsTo("planning/draft-plan")).isTrue();
		assertThat(evidence.belongsTo("planning/approve-plan")).as("has the whole assessment").isFalse();
		assertThat(evidence.content(desk.caseId, desk.worker)).isNull();
	}

	private String beside(Locale locale) {
		NeedsEvidence evidence = new NeedsEvidence(desk.needs);
		return Pages.section(evidence.fragment(), evidence.content(desk.caseId, desk.worker), locale,
				"messages/assessment", "messages/cases");
	}

	private void round(int... answers) {
		desk.chosen("instrument-phq-9");
		desk.answer("instrument-phq-9", AssessmentDesk.items(answers));
		desk.complete("name-needs", AssessmentDesk.described(1, "Food for the week"));
		desk.steps.setAcuity(desk.caseId);
	}

	private String page(Locale locale) {
		return Pages.section(desk.section.fragment(), desk.section.content(desk.caseId, desk.worker), locale,
				"messages/assessment", "messages/cases");
	}

}
