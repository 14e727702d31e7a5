package org.alongside.planning;

import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.Pages;
import org.alongside.fakes.People;
import org.alongside.planning.CurrentPlans.Loop;
import org.alongside.shared.Answers;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PlanSectionTest {

	private final PlanningDesk desk = new PlanningDesk();

	private final PlanSection section = new PlanSection(desk.plans, desk.results, desk.attainment,
			new PlanWriter(People.messages("messages/planning")),
			new FakeStaff().with(desk.worker, desk.supervisor, desk.secondSupervisor));

	@Test
	void isSilentBeforeTheFirstDraft() {
		assertThat(section.content(desk.caseId, desk.worker)).isNull();
	}

	@Test
	void showsThePlanInForceItsResultsAndTheVersionInWork() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		desk.current.close(new Loop(desk.caseId, UUID.randomUUID(), null, "Food pantry", true, "much", "I <ate>"),
				People.NOW);
		Map<String, Object> second = desk.draft();
		second.put("vision", "A garden");
		desk.drafted(second).agreed();
		String page = page(Locale.ENGLISH);
		assertThat(page).contains("Version 1", "In force since", "Approved by Dana Reyes", "Signed by the client",
				"I want a dry bedroom", "A flat without mould", "Jan 31, 2027", "helped much", "I &lt;ate&gt;",
				"Version 2", "Waits for approval", "A garden");
		assertThat(page).doesNotContain("??");
	}

	@Test
	void showsHowFarTheGoalsWereReachedAndWithWhichScore() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		Goal goal = desk.plans.inWork(desk.caseId).goals().get(0);
		desk.attainment.rate(desk.caseId,
				new Answers(Map.of("attained", List.of(Map.of("goalId", goal.id().toString(), "level", "1")))),
				GoalAttainment.Occasion.REVIEW, desk.worker.id(), People.NOW);
		assertThat(page(Locale.ENGLISH)).contains("More than expected", "T 60.0", "rated at a review, Nov 23, 2026",
				"Call the landlord (the client)");
		assertThat(page(Locale.forLanguageTag("es"))).contains("Más de lo esperado", "T 60,0").doesNotContain("??");
	}

	@Test
	void speaksSpanishAsWell() {
		desk.drafted(desk.draft()).agreed().approved().inForce();
		assertThat(page(Locale.forLanguageTag("es"))).contains("Vigente desde", "Aprobado por Dana Reyes")
			.doesNotContain("??");
	}

	@Test
	void saysWhyAVersionCameBack() {
		desk.drafted(desk.draft());
		desk.complete("review-plan-with-client", desk.worker,
				Map.of("clientAgreed", "changes", "changesWanted", "Leave my Sundays alone"));
		assertThat(page(Locale.ENGLISH)).contains("No plan is in force yet.", "Returned", "Leave my Sundays alone");
	}

	private String page(Locale locale) {
		return Pages.section(section.fragment(), section.content(desk.caseId, desk.worker), locale,
				"messages/planning");
	}

}
