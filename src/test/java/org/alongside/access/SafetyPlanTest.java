package org.alongside.access;

import org.alongside.documents.Paper;
import org.alongside.documents.PaperSource;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * A safety plan is made together, version by version, and goes with the client.
 */
class SafetyPlanTest extends WholeHouse {

	@Autowired
	private List<PaperSource> papers;

	private StaffProfile dana;

	private CaseId caseId;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
	}

	@Test
	void itIsKeptVersionByVersionAndStandsInTheFile() throws Exception {
		assertThat(page("/cases/" + caseId)).contains("There is no safety plan yet", "/safety-plan");
		assertThat(make(Map.of("based", "0", "warns", "I stop <answering>", "professionals", "988")).getStatus())
			.isEqualTo(302);
		assertThat(page(address()))
			.contains(">I stop &lt;answering&gt;</textarea>", "Version 1", "Nothing is written here yet")
			.doesNotContain("??");
		assertThat(make(Map.of("based", "1", "warns", "I do not sleep", "people", "My sister")).getStatus())
			.isEqualTo(302);
		assertThat(page("/cases/" + caseId)).contains("I do not sleep", "Made the safety plan together, version 2")
			.doesNotContain("answering&gt;");
		assertThat(page(address())).contains("I stop &lt;answering&gt;", "Version 1", "Version 2");
	}

	@Test
	void anEmptyPlanAndOneMadeMeanwhileAreRefusedAndNothingTypedIsLost() throws Exception {
		MockHttpServletResponse empty = make(Map.of("based", "0", "warns", "  "));
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(empty.getContentAsString()).contains("href=\"#plan-warns\"", "Write at least one part");
		make(Map.of("based", "0", "warns", "Theirs"));
		MockHttpServletResponse late = make(Map.of("based", "0", "myself", "Mine"));
		assertThat(late.getStatus()).isEqualTo(422);
		assertThat(late.getContentAsString())
			.contains("Somebody has made another version meanwhile", ">Mine</textarea>", "Theirs",
					"name=\"based\" value=\"1\"")
			.doesNotContain("??");
		assertThat(page(address())).contains("Mine");
		assertThat(count("safety_plan")).isOne();
		assertThat(make(Map.of("based", "0", "warns", "x".repeat(4001))).getStatus()).isEqualTo(422);
	}

	@Test
	void aDraftIsThereAgainUntilItIsSentAndIsNobodyElses() throws Exception {
		assertThat(draft("{\"warns\": \"I pace\"}").getStatus()).isEqualTo(200);
		assertThat(page(address())).contains("I pace");
		StaffProfile other = hire(team(), Role.CASE_MANAGER);
		assertThat(mvc.perform(get(address()).with(Visitor.as(other))).andReturn().getResponse().getContentAsString())
			.doesNotContain("I pace");
		assertThat(draft("{\"secret\": \"x\"}").getStatus()).isEqualTo(422);
		make(Map.of("based", "0", "warns", "I pace"));
		assertThat(count("safety_draft")).isZero();
	}

	@Test
	void theCopySaysTheSixPartsAndWhereHelpIsInBothLanguages() throws Exception {
		PaperSource source = papers.stream().filter(one -> one.kind().equals("safety-plan")).findFirst().orElseThrow();
		assertThat(source.has(caseId)).isFalse();
		make(Map.of("based", "0", "warns", "I pace"));
		assertThat(source.has(caseId)).isTrue();
		for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
			Paper paper = source.write(caseId, locale, ZoneOffset.UTC).orElseThrow();
			assertThat(paper.parts()).filteredOn(Paper.Heading.class::isInstance).hasSize(7);
			assertThat(paper.toString()).contains("I pace", "988", "911").doesNotContain("Dana", "safetyPlan.");
		}
		assertThat(page("/cases/" + caseId + "/documents")).contains("safety-plan", "My safety plan");
	}

	@Test
	void whoIsOutsideFindsNothing() throws Exception {
		StaffProfile outside = hire(otherTeam(), Role.CASE_MANAGER);
		for (String address : List.of(address(), "/cases/" + caseId + "/reports")) {
			mvc.perform(get(address).with(Visitor.as(outside)))
				.andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
		}
		mvc.perform(post(address()).param("warns", "x").with(Visitor.as(outside)).with(csrf()))
			.andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
	}

	private MockHttpServletResponse make(Map<String, String> fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address());
		fields.forEach(request::param);
		return mvc.perform(request.with(Visitor.as(dana)).with(csrf())).andReturn().getResponse();
	}

	private MockHttpServletResponse draft(String body) throws Exception {
		return mvc
			.perform(put("/api/cases/" + caseId + "/safety/plan/draft").contentType("application/json")
				.content(body)
				.with(Visitor.as(dana))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private String page(String address) throws Exception {
		return mvc.perform(get(address).with(Visitor.as(dana))).andReturn().getResponse().getContentAsString();
	}

	private long count(String table) {
		return database.sql("select count(*) from " + table + " where case_id = ?")
			.param(caseId.value())
			.query(Long.class)
			.single();
	}

	private String address() {
		return "/cases/" + caseId + "/safety-plan";
	}

}
