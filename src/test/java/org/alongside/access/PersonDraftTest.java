package org.alongside.access;

import org.alongside.people.FamilyReading;
import org.alongside.people.PersonDrafts;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * What was typed about a person is there again after the browser was closed, for who
 * typed it and nobody else, until it is sent.
 */
class PersonDraftTest extends WholeHouse {

	@Autowired
	private FamilyReading reading;

	@Autowired
	private PersonDrafts drafts;

	private StaffProfile dana;

	private StaffProfile miguel;

	private CaseId caseId;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		miguel = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
	}

	@Test
	void somebodyNewIsThereAgainForWhoTypedItUntilTheyAreWrittenDown() throws Exception {
		assertThat(draft(dana, "new", 0, "{\"givenName\": \"Bo <3\", \"interpreter\": \"\"}").getStatus())
			.isEqualTo(200);

		assertThat(page(dana, "/people/new")).contains("Bo \\u003c3", "data-draft=").doesNotContain("??");
		assertThat(page(dana, "/people")).contains("Go on with the person you began to write down");
		assertThat(page(miguel, "/people/new")).doesNotContain("Bo \\u003c3");
		assertThat(page(miguel, "/people")).doesNotContain("Go on with the person");

		assertThat(add("Bo").getStatus()).isEqualTo(302);
		assertThat(kept()).isZero();
	}

	@Test
	void whatWasSentAndRefusedIsKeptToo() throws Exception {
		MockHttpServletResponse refused = send(dana, "/people/new", "givenName", "Bo", "role", "family", "phone",
				"call me", "draft", "new");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).as("the script goes on from what is kept").contains("{\"version\":");
		assertThat(page(dana, "/people/new")).contains("call me");
		assertThat(reading.of(dana, caseId).people()).hasSize(1);
	}

	@Test
	void somebodyKnownHasADraftOfTheirOwnForEachForm() throws Exception {
		UUID bo = bo();
		draft(dana, bo.toString(), 0, "{\"givenName\": \"Boniface\", \"version\": \"1\"}");
		draft(dana, bo + ".tie", 0, "{\"bond-note\": \"Order 17\"}");
		draft(dana, bo + ".join", 0, "{\"since\": \"2024-02-29\"}");
		assertThat(page(dana, "/people/" + bo)).contains("Boniface", "Order 17");
		assertThat(page(dana, "/people")).contains("you have begun to write");

		send(dana, "/people/" + bo + "/ties", "bond-code", "close", "bond-other", ana().toString());
		assertThat(page(dana, "/people/" + bo)).contains("Boniface").doesNotContain("Order 17");
		send(dana, "/people/" + bo, "version", "1", "givenName", "Boniface", "role", "family");
		assertThat(kept()).as("of the household").isOne();
		mvc.perform(delete(api(bo + ".join")).with(csrf()).with(Visitor.as(dana)));
		assertThat(kept()).isZero();
	}

	@Test
	void whatTwoTypeAtOnceIsKeptForBothAndTheNewerOfTwoDevicesIsNotOverwritten() throws Exception {
		UUID bo = bo();
		draft(dana, bo.toString(), 0, "{\"givenName\": \"Boniface\", \"version\": \"1\"}");
		draft(miguel, bo.toString(), 0, "{\"givenName\": \"Bonaventure\", \"version\": \"1\"}");
		send(miguel, "/people/" + bo, "version", "1", "givenName", "Bonaventure", "role", "family");

		assertThat(page(dana, "/people/" + bo)).contains("Boniface");
		MockHttpServletResponse late = send(dana, "/people/" + bo, "version", "1", "givenName", "Boniface", "role",
				"family");
		assertThat(late.getStatus()).isEqualTo(422);
		assertThat(page(dana, "/people/" + bo)).contains("Boniface");

		MockHttpServletResponse other = draft(dana, bo.toString(), 0, "{\"givenName\": \"Bob\"}");
		assertThat(other.getStatus()).isEqualTo(409);
		assertThat(other.getContentAsString()).contains("Boniface", "another device");
	}

	@Test
	void aDraftOpensNothing() throws Exception {
		send(dana, "/partitions", "name", "Shelter", "why", "Violence");
		String shelter = reading.of(dana, caseId).partitions().get(0).id().toString();
		String to = send(dana, "/people/new", "givenName", "Cora", "role", "family", "partition", shelter)
			.getRedirectedUrl();
		String cora = to.substring(to.lastIndexOf('/') + 1);
		StaffProfile stranger = hire(otherTeam(), Role.CASE_MANAGER);

		assertThat(draft(miguel, cora, 0, "{}").getStatus()).isEqualTo(404);
		assertThat(draft(stranger, "new", 0, "{}").getStatus()).isEqualTo(404);
		assertThat(draft(dana, "old", 0, "{}").getStatus()).isEqualTo(404);
		assertThat(draft(dana, "new", 0, "{\"password\": \"x\"}").getStatus()).isEqualTo(422);
		assertThat(draft(dana, "new", 0, "{\"givenName\": 7}").getStatus()).isEqualTo(422);
		assertThat(draft(dana, "new", 0, "{\"givenName\": \"" + "x".repeat(2001) + "\"}").getStatus()).isEqualTo(422);
		assertThat(kept()).isZero();
	}

	@Test
	void whatNobodyCameBackToIsPurgedAfterTheDaysOfTheRule() throws Exception {
		draft(dana, "new", 0, "{\"givenName\": \"Bo\"}");
		purge();
		assertThat(kept()).isOne();
		int days = database.sql("select value from people_rule where name = 'draft-days'")
			.query(Integer.class)
			.single();
		database.sql("update person_draft set saved_at = saved_at - make_interval(days => ?) where case_id = ?")
			.param(days + 1)
			.param(caseId.value())
			.update();
		purge();
		assertThat(kept()).isZero();
	}

	private void purge() {
		ReflectionTestUtils.invokeMethod(drafts, "purge");
	}

	private long kept() {
		return database.sql("select count(*) from person_draft where case_id = ?")
			.param(caseId.value())
			.query(Long.class)
			.single();
	}

	private UUID bo() throws Exception {
		String to = add("Bo").getRedirectedUrl();
		return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
	}

	private UUID ana() {
		return reading.of(dana, caseId).focus();
	}

	private MockHttpServletResponse add(String name) throws Exception {
		return send(dana, "/people/new", "givenName", name, "role", "family", "draft", "new");
	}

	private MockHttpServletResponse draft(StaffProfile by, String about, long seen, String fields) throws Exception {
		return mvc
			.perform(put(api(about)).contentType(MediaType.APPLICATION_JSON)
				.content(fields)
				.header("If-Match", "\"" + seen + "\"")
				.with(csrf())
				.with(Visitor.as(by)))
			.andReturn()
			.getResponse();
	}

	private String api(String about) {
		return "/api/cases/" + caseId + "/people/" + about + "/draft";
	}

	private String page(StaffProfile reader, String path) throws Exception {
		MockHttpServletResponse answer = mvc.perform(get("/cases/" + caseId + path).with(Visitor.as(reader)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse send(StaffProfile by, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/" + caseId + path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(by))).andReturn().getResponse();
	}

}
