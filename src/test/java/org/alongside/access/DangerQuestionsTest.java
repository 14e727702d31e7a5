package org.alongside.access;

import org.alongside.safety.CrisisPath;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.alongside.tasks.TaskActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What intake left open about danger is asked from the case file.
 */
class DangerQuestionsTest extends WholeHouse {

	@Autowired
	private TaskActions tasks;

	@Autowired
	private CrisisPath path;

	private StaffProfile ines;

	private CaseId caseId;

	@BeforeEach
	void aScreeningThatLeftThingsOpen() {
		ines = hire(team(), Role.INTAKE_WORKER);
		caseId = received(ines, "Ana");
		tasks.complete(ines, openTask(caseId),
				Map.of("story", "I lost my job.", "immediateDanger", "no", "overdose", "not-asked"));
	}

	@Test
	void whatIsOpenStandsInTheFileAndAYesIsACrisis() throws Exception {
		assertThat(page("/cases/" + caseId)).contains("Not asked yet", "Overdose", "/danger-questions");
		assertThat(page(address())).contains("overdose-yes", "harmToOthers-not-asked")
			.doesNotContain("immediateDanger-yes", "??");
		assertThat(path.inDanger(caseId)).isFalse();
		assertThat(answer("harmToOthers", "no").getStatus()).isEqualTo(302);
		assertThat(path.inDanger(caseId)).isFalse();
		assertThat(answer("overdose", "yes").getStatus()).isEqualTo(302);
		assertThat(path.inDanger(caseId)).isTrue();
		assertThat(page(address())).doesNotContain("overdose-yes", "harmToOthers-yes");
		assertThat(page("/cases/" + caseId)).contains("Overdose, taken or feared", "Asked later");
	}

	@Test
	void noAnswerIsRefusedAndAnAnswerThatStandsIsAConflict() throws Exception {
		MockHttpServletResponse nothing = answer("overdose", "not-asked");
		assertThat(nothing.getStatus()).isEqualTo(422);
		assertThat(nothing.getContentAsString()).contains("Answer at least one question").doesNotContain("??");
		assertThat(answer("immediateDanger", "yes").getStatus()).isEqualTo(409);
		assertThat(path.inDanger(caseId)).isFalse();
	}

	@Test
	void whoIsOutsideFindsNoPage() throws Exception {
		StaffProfile outside = hire(otherTeam(), Role.CASE_MANAGER);
		mvc.perform(get(address()).with(Visitor.as(outside)))
			.andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
		mvc.perform(post(address()).param("overdose", "yes").with(Visitor.as(outside)).with(csrf()))
			.andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
		assertThat(path.inDanger(caseId)).isFalse();
	}

	private MockHttpServletResponse answer(String question, String answer) throws Exception {
		return mvc.perform(post(address()).param(question, answer).with(Visitor.as(ines)).with(csrf()))
			.andReturn()
			.getResponse();
	}

	private String page(String address) throws Exception {
		return mvc.perform(get(address).with(Visitor.as(ines))).andReturn().getResponse().getContentAsString();
	}

	private String address() {
		return "/cases/" + caseId + "/danger-questions";
	}

}
