package org.alongside.access;

import org.alongside.assessment.AcuityProposals;
import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFiles;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Another acuity than the areas of life give, and who signs it.
 */
class AcuityOverrideTest extends WholeHouse {

	@Autowired
	private CaseFiles cases;

	@Autowired
	private CaseAgenda agenda;

	@Autowired
	private TaskActions tasks;

	@Autowired
	private AcuityProposals proposals;

	private StaffProfile dana;

	private StaffProfile sam;

	private CaseId caseId;

	@BeforeEach
	void anAssessedCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		sam = hire(team(), Role.SUPERVISOR);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		Actor by = Actor.person(dana.id());
		Instant now = Instant.now();
		cases.accepted(caseId, by, "Fits", now);
		cases.assigned(caseId, dana.id(), by, "Has room", now);
		cases.assessed(caseId, 2, by, now);
		assessed(2, 0);
	}

	@Test
	void lessSupportHoldsWhenTheSupervisorHasAgreed() throws Exception {
		assertThat(propose("1", "support-in-place", "Her sister moved in.").getStatus()).isEqualTo(302);
		assertThat(acuity()).isEqualTo(2);
		assertThat(page(dana)).contains("Dana Reyes proposed 1 · basic instead of 2 · moderate", "Her sister moved in.",
				"It waits for a supervisor.");
		tasks.complete(sam, task(), Map.of("decision", "agree", "words", "Saw them together."));
		assertThat(acuity()).isEqualTo(1);
		assertThat(page(dana)).contains("Dana Reyes agreed.", "Another acuity was agreed to", "Acuity is basic now")
			.doesNotContain("??");
		assertThat(propose("2", "change", "She moved out again.").getStatus()).isEqualTo(302);
	}

	@Test
	void moreSupportHoldsAtOnceAndIsTakenBackWhenItIsNotAgreedTo() throws Exception {
		propose("4", "safety", "He was at the door.");
		assertThat(acuity()).isEqualTo(4);
		assertThat(page(dana)).contains("It holds until a supervisor decides.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> tasks.complete(sam, task(), Map.of("decision", "keep")))
			.satisfies(refusal -> assertThat(refusal.errors()).containsExactly(FieldError.of("words", "required")));
		tasks.complete(sam, task(), Map.of("decision", "keep", "words", "He is in custody."));
		assertThat(acuity()).isEqualTo(2);
		assertThat(page(dana)).contains("kept what the areas give: He is in custody.");
	}

	@Test
	void nobodySignsTheirOwnProposal() throws Exception {
		send(sam, "3", "not-captured", "Cannot read the letters.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> tasks.complete(sam, task(), Map.of("decision", "agree")))
			.satisfies(refusal -> assertThat(refusal.errors()).containsExactly(FieldError.of("decision", "ownWork")));
		tasks.complete(hire(team(), Role.SUPERVISOR), task(), Map.of("decision", "agree"));
		assertThat(acuity()).isEqualTo(3);
	}

	@Test
	void whatIsWrongIsNamedAndWhatWasTypedIsStillThere() throws Exception {
		MockHttpServletResponse answer = propose("2", "no such", "Words <that> stay");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("This level holds already.", "Words &lt;that&gt; stay")
			.doesNotContain("??");
		assertThat(propose("", "safety", "x").getContentAsString()).contains("#level");
		assertThat(propose("9", "safety", "x").getStatus()).isEqualTo(422);
		assertThat(propose("x", "safety", "x").getStatus()).isEqualTo(422);
		assertThat(propose("1", "", "x").getContentAsString()).contains("#reason");
		assertThat(propose("1", "change", " ").getContentAsString()).contains("#words");
		assertThat(propose("1", "change", "x".repeat(2001)).getStatus()).isEqualTo(422);
		assertThat(agenda.open(caseId)).noneMatch(one -> one.key().equals("decide-acuity"));
	}

	@Test
	void theRuleForbidsToLowerItWhileSomebodyIsInDanger() throws Exception {
		database.sql("update assessment set acuity_safety = 3 where case_id = ?").param(caseId.value()).update();
		MockHttpServletResponse answer = propose("1", "other", "Feels better");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Safety stands at 3");
		assertThat(propose("3", "other", "Feels worse").getStatus()).isEqualTo(302);
	}

	@Test
	void aSecondProposalWaitsForTheFirstAndANewAssessmentEndsIt() throws Exception {
		propose("1", "change", "Works again");
		String task = task();
		assertThat(propose("3", "change", "Lost it").getStatus()).isEqualTo(409);
		proposals.lapse(caseId, Instant.now());
		assertThatThrownBy(() -> tasks.complete(sam, task, Map.of("decision", "agree")))
			.isInstanceOf(ConflictException.class);
		assertThat(acuity()).isEqualTo(2);
		assertThat(page(dana)).contains("It lapsed with the next assessment");
		proposals.lapse(caseId, Instant.now());
	}

	@Test
	void showsTheSupervisorWhatIsProposedAndWhy() throws Exception {
		propose("1", "change", "Works again");
		String task = task();
		assertThat(tasks.open(sam, task).data().get("proposal")).asString()
			.contains("Dana Reyes proposes 1 · basic instead of 2 · moderate.", "Something has changed", "Works again",
					"Less support holds when a supervisor has agreed.");
	}

	private MockHttpServletResponse propose(String level, String reason, String words) throws Exception {
		return send(dana, level, reason, words);
	}

	private MockHttpServletResponse send(StaffProfile by, String level, String reason, String words) throws Exception {
		return mvc
			.perform(MockMvcRequestBuilders.post("/cases/" + caseId + "/acuity")
				.param("level", level)
				.param("reason", reason)
				.param("words", words)
				.with(Visitor.as(by))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private String page(StaffProfile reader) throws Exception {
		return mvc.perform(MockMvcRequestBuilders.get("/cases/" + caseId).with(Visitor.as(reader)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private Integer acuity() {
		return cases.get(caseId).acuity();
	}

	private String task() {
		return agenda.open(caseId)
			.stream()
			.filter(one -> one.key().equals("decide-acuity"))
			.findFirst()
			.orElseThrow()
			.taskId();
	}

	private void assessed(int level, int safety) {
		database.sql("""
				insert into assessment (id, version, case_id, round, programme, opened_at, scores, acuity_score,
					acuity_safety, acuity_level, acuity_name, acuity_explanation, completed_at)
				values (?, 0, ?, 1, 'mental-health', now(), null, 12, ?, ?, 'Moderate',
					'A sum of 10 to 18: steady support, every two weeks.', ?)
				""").params(UUID.randomUUID(), caseId.value(), safety, level, Timestamp.from(Instant.now())).update();
	}

}
