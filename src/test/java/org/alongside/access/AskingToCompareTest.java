package org.alongside.access;

import org.alongside.cases.PersonAccess;
import org.alongside.cases.PersonAccess.Told;
import org.alongside.intake.IntakeSteps;
import org.alongside.people.FamilyReading;
import org.alongside.people.PersonOfCase;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whom another team knows is shown to nobody until that team releases them; who is kept
 * apart is not proposed at all.
 */
class AskingToCompareTest extends WholeHouse {

	@Autowired
	private IntakeSteps steps;

	@Autowired
	private PersonAccess told;

	@Autowired
	private FamilyReading reading;

	private StaffProfile ines;

	private String name;

	@BeforeEach
	void somebody() {
		ines = hire(team(), Role.INTAKE_WORKER);
		StringBuilder letters = new StringBuilder();
		UUID.randomUUID()
			.toString()
			.replace("-", "")
			.chars()
			.limit(12)
			.forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16) + (letters.length() % 2) * 10)));
		name = Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
	}

	@Test
	void theOtherTeamsSupervisorDecidesAndTheReasonStaysThere() throws Exception {
		TeamId others = otherTeam();
		StaffProfile theirs = hire(others, Role.SUPERVISOR);
		CaseId known = received(ines, name);
		move(known, others);
		database.sql("update case_file set client_name = 'Secret Person' where id = ?").param(known.value()).update();
		ClientId client = client(known);
		CaseId mine = received(ines, name);
		assertThat(steps.findDuplicates(mine)).isTrue();
		assertThat(told.of(ines, client)).isEqualTo(Told.SOMEBODY);
		String here = "/cases/" + mine;

		assertThat(page(ines, here)).contains("Another team may know this person", here + "/somebody-known")
			.doesNotContain(client.toString(), "Secret Person", "??");
		assertThat(send(ines, here + "/somebody-known", "why", " ").getStatus()).isEqualTo(422);
		assertThat(send(ines, here + "/somebody-known", "why", "She says she was here").getStatus()).isEqualTo(302);
		assertThat(page(ines, here + "/somebody-known")).contains("has not decided yet").doesNotContain("??");
		assertThat(send(ines, here + "/somebody-known", "why", "Again").getStatus()).isEqualTo(302);

		assertThat(page(hire(otherTeam(), Role.SUPERVISOR), "/person-requests")).doesNotContain(name);
		assertThat(visit(hire(others, Role.CASE_MANAGER), "/person-requests").getStatus()).isEqualTo(404);
		assertThat(page(theirs, "/person-requests")).contains(name, "She says she was here")
			.doesNotContain("Again", "??");
		String decide = "/person-requests/" + request(mine);
		assertThat(send(hire(otherTeam(), Role.SUPERVISOR), decide, "decision", "release", "why", "Mine").getStatus())
			.isEqualTo(404);
		assertThat(send(theirs, decide, "decision", "refuse").getContentAsString()).contains("Why you decide so")
			.doesNotContain("??");
		assertThat(send(theirs, decide, "decision", "refuse", "why", "She fled from him").getStatus()).isEqualTo(302);
		assertThat(page(ines, here)).contains("Not released").doesNotContain("She fled", client.toString());
		assertThat(told.of(ines, client)).isEqualTo(Told.SOMEBODY);
		assertThat(send(theirs, decide, "decision", "release", "why", "Late").getStatus()).isEqualTo(404);

		send(ines, here + "/somebody-known", "why", "She asks for it herself");
		send(theirs, "/person-requests/" + request(mine), "decision", "release", "why", "She agreed");
		assertThat(told.of(ines, client)).isEqualTo(Told.EVERYTHING);
		assertThat(told.of(hire(otherTeam(), Role.INTAKE_WORKER), client)).isEqualTo(Told.SOMEBODY);
		assertThat(page(ines, here)).contains("compare them now").doesNotContain("She agreed", "??");
		assertThat(page(ines, here + "/somebody-known")).contains("No other team").doesNotContain("??");
	}

	@Test
	void whoIsMadeAClientAsksInTheSameWay() throws Exception {
		TeamId others = otherTeam();
		CaseId known = received(ines, name);
		move(known, others);
		StaffProfile dana = hire(team(), Role.CASE_MANAGER);
		CaseId mine = received(ines, "Ana");
		UUID twin = add(dana, mine, "Ruiz", "birthDate", "1980-11-24");
		String here = "/cases/" + mine + "/people/" + twin;

		MockHttpServletResponse asked = send(dana, here + "/client");
		assertThat(asked.getStatus()).isEqualTo(422);
		assertThat(asked.getContentAsString()).contains("Somebody may be known to another team", "same-none")
			.doesNotContain(client(known).toString(), "??");
		assertThat(send(dana, here + "/client", "same", client(known).toString()).getStatus()).isEqualTo(422);
		assertThat(send(dana, here + "/ask", "why", "").getStatus()).isEqualTo(422);
		assertThat(send(dana, here + "/ask", "why", "Is it her?").getStatus()).isEqualTo(302);
		StaffProfile theirs = hire(others, Role.SUPERVISOR);
		send(theirs, "/person-requests/" + request(mine), "decision", "release", "why", "Yes");
		assertThat(send(dana, here + "/client").getContentAsString()).contains("same-" + client(known));
		assertThat(send(dana, here + "/client", "same", client(known).toString()).getStatus()).isEqualTo(302);
	}

	@Test
	void whoIsKeptApartIsNotProposedAndThoseInsideAreTold() throws Exception {
		StaffProfile dana = hire(team(), Role.CASE_MANAGER);
		StaffProfile miguel = hire(team(), Role.CASE_MANAGER);
		CaseId his = received(ines, "Ana");
		send(dana, "/cases/" + his + "/partitions", "name", "Shelter", "why", "Fled");
		String shelter = reading.of(dana, his).partitions().get(0).id().toString();
		UUID cora = add(dana, his, "Ruiz", "birthDate", "1980-11-24", "partition", shelter);
		assertThat(send(dana, "/cases/" + his + "/people/" + cora + "/client").getStatus()).isEqualTo(302);
		ClientId client = new ClientId(reading.of(dana, his).person(cora).map(PersonOfCase::client).orElseThrow());
		assertThat(told.of(miguel, client)).isEqualTo(Told.NOTHING);
		assertThat(told.of(dana, client)).isEqualTo(Told.EVERYTHING);

		CaseId fresh = received(ines, name);
		assertThat(steps.findDuplicates(fresh)).isFalse();
		assertThat(page(ines, "/cases/" + fresh)).doesNotContain("may know this person", "who may be the same");
		assertThat(page(dana, "/cases/" + his)).contains("came to the agency").doesNotContain("??");
		assertThat(page(miguel, "/cases/" + his)).doesNotContain("came to the agency", name);

		UUID again = add(miguel, his, "Ruiz", "birthDate", "1980-11-24");
		String become = "/cases/" + his + "/people/" + again + "/client";
		assertThat(send(miguel, become, "same", client.toString()).getStatus()).as("like an identifier of nobody")
			.isEqualTo(send(miguel, become, "same", UUID.randomUUID().toString()).getStatus());
		assertThat(send(miguel, become, "same", "none").getStatus()).isEqualTo(302);
		assertThat(reading.of(miguel, his).person(again).map(PersonOfCase::client)).isPresent()
			.get()
			.isNotEqualTo(client.value());
	}

	@Test
	void theSameClientStandsOpenAndKeptApart() throws Exception {
		StaffProfile dana = hire(team(), Role.CASE_MANAGER);
		StaffProfile miguel = hire(team(), Role.CASE_MANAGER);
		ClientId client = client(received(ines, name));
		CaseId his = received(ines, "Ana");
		send(dana, "/cases/" + his + "/partitions", "name", "Shelter", "why", "Fled");
		String shelter = reading.of(dana, his).partitions().get(0).id().toString();
		UUID cora = add(dana, his, "Ruiz", "birthDate", "1980-11-24", "partition", shelter);
		send(dana, "/cases/" + his + "/people/" + cora + "/client", "same", client.toString());
		assertThat(reading.of(dana, his).person(cora).map(PersonOfCase::client)).contains(client.value());

		UUID again = add(miguel, his, "Ruiz", "birthDate", "1980-11-24");
		assertThat(
				send(miguel, "/cases/" + his + "/people/" + again + "/client", "same", client.toString()).getStatus())
			.isEqualTo(302);
		String out = "/cases/" + his + "/kept-apart/person/" + cora;
		String mark = page(dana, out).replaceAll("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1");
		assertThat(send(dana, out, "why", "Over", "mark", mark).getStatus()).isEqualTo(422);
	}

	private void move(CaseId caseId, TeamId to) {
		database.sql("update case_file set team_id = ? where id = ?").params(to.value(), caseId.value()).update();
		database.sql("update task set team_id = ? where case_id = ?").params(to.value(), caseId.value()).update();
	}

	private ClientId client(CaseId caseId) {
		return new ClientId(database.sql("select client_id from case_file where id = ?")
			.param(caseId.value())
			.query(UUID.class)
			.single());
	}

	private String request(CaseId caseId) {
		return database.sql("select id from person_request where case_id = ? and decided_at is null")
			.param(caseId.value())
			.query(String.class)
			.single();
	}

	private UUID add(StaffProfile by, CaseId caseId, String familyName, String... more) throws Exception {
		String[] fields = new String[more.length + 6];
		System.arraycopy(new String[] { "givenName", name, "familyName", familyName, "role", "family" }, 0, fields, 0,
				6);
		System.arraycopy(more, 0, fields, 6, more.length);
		MockHttpServletResponse answer = send(by, "/cases/" + caseId + "/people/new", fields);
		assertThat(answer.getStatus()).isEqualTo(302);
		String to = answer.getRedirectedUrl();
		return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
	}

	private String page(StaffProfile reader, String path) throws Exception {
		MockHttpServletResponse answer = visit(reader, path);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse visit(StaffProfile reader, String path) throws Exception {
		return mvc.perform(get(path).with(Visitor.as(reader))).andReturn().getResponse();
	}

	private MockHttpServletResponse send(StaffProfile by, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(by))).andReturn().getResponse();
	}

}
