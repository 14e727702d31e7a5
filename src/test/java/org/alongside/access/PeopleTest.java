package org.alongside.access;

import org.alongside.people.Bond;
import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.PersonOfCase;
import org.alongside.people.Tie;
import org.alongside.shared.CaseId;
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
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The people of a case: who they are, what binds them, who lives with whom, and what is
 * kept apart from whom.
 */
class PeopleTest extends WholeHouse {

	@Autowired
	private FamilyReading reading;

	private StaffProfile dana;

	private CaseId caseId;

	private UUID ana;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		ana = family().focus();
	}

	@Test
	void aChildIsThereWithWhatBindsThemAndWhereTheyLive() throws Exception {
		UUID bo = add("Bo", "family", "bond-code", "parent.of", "bond-other", ana.toString(), "birthDate",
				"2019-03-04");
		assertThat(family().ties()).extracting(Tie::bond, Tie::one, Tie::other)
			.containsExactly(tuple(Bond.PARENT, ana, bo));
		assertThat(send("/groups", "kind", "household", "name", "Elm Street").getStatus()).isEqualTo(302);
		UUID home = family().groups().get(0).id();
		assertThat(send("/people/" + bo + "/groups", "group", home.toString(), "part", "child", "since", "2024-02-29")
			.getStatus()).isEqualTo(302);

		assertThat(page(dana, "/cases/" + caseId)).contains("Bo Reed", "is a child of Ana", "Added to the people: Bo")
			.doesNotContain("??");
		assertThat(page(dana, address("/people"))).contains("child of the head in Elm Street since", "Elm Street")
			.doesNotContain("??");
		assertThat(page(dana, address("/people/" + ana))).contains("is a parent of Bo Reed").doesNotContain("??");
	}

	@Test
	void whatIsWrongIsNamedAndWhatWasTypedIsStillThere() throws Exception {
		MockHttpServletResponse answer = send("/people/new", "givenName", "Bo <3", "role", "cousin", "birthDate",
				"2199-01-01", "language", "not a tag!", "phone", "call me", "leftOn", "yesterday");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString())
			.contains("#person-role", "#person-birthDate", "#person-language", "#person-phone", "#person-leftOn",
					"Bo &lt;3")
			.doesNotContain("??");
		assertThat(answer.getContentAsString().split("error-summary", -1)).hasSize(2);
		assertThat(family().people()).hasSize(1);

		UUID bo = add("Bo", "family", "bond-code", "parent.of", "bond-other", ana.toString());
		assertThat(tie(bo, "parent", ana).getStatus()).isEqualTo(422);
		assertThat(tie(bo, "parent", bo).getStatus()).isEqualTo(422);
		assertThat(tie(bo, "cousin.of", ana).getStatus()).isEqualTo(422);
		assertThat(tie(bo, "close", ana).getStatus()).isEqualTo(302);
		assertThat(tie(ana, "close", bo).getContentAsString()).contains("These two are tied so already");
		assertThat(send("/people/" + bo + "/groups", "group", UUID.randomUUID().toString(), "since", "2024-01-01")
			.getStatus()).isEqualTo(422);
	}

	@Test
	void whatIsKeptApartIsSeenByThoseNamedOnly() throws Exception {
		StaffProfile miguel = hire(team(), Role.CASE_MANAGER);
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		send("/partitions", "name", "Shelter", "why", "Fled from violence");
		String shelter = family().partitions().get(0).id().toString();
		UUID cora = add("Cora", "family", "partition", shelter, "bond-code", "parent.of", "bond-other", ana.toString());
		send("/groups", "kind", "household", "name", "Safe house", "address", "7 Hidden Lane", "partition", shelter);

		assertThat(page(dana, address("/people"))).contains("Cora", "Hidden Lane");
		assertThat(page(miguel, address("/people"))).contains("A part of this file is kept apart from you")
			.doesNotContain("Cora", "Hidden Lane", "Safe house", "Fled from", "Shelter");
		assertThat(page(miguel, "/cases/" + caseId)).doesNotContain("Cora").contains("kept apart");
		assertThat(reading.of(miguel, caseId).ties()).isEmpty();
		assertThat(visit(miguel, address("/people/" + cora)).getStatus()).isEqualTo(404);
		assertThat(send(miguel, "/people/" + cora, "givenName", "X", "role", "family").getStatus()).isEqualTo(404);
		assertThat(send(miguel, "/partitions/" + shelter + "/readers", "why", "Curious").getStatus()).isEqualTo(404);
		assertThat(send(miguel, "/people/new", "givenName", "Eve", "role", "family", "partition", shelter).getStatus())
			.isEqualTo(422);

		assertThat(send("/partitions/" + shelter + "/readers", "reader", miguel.id().toString(), "why", "Covers me")
			.getStatus()).isEqualTo(302);
		assertThat(page(miguel, address("/people"))).contains("Cora");
		assertThat(page(sam, address("/people"))).doesNotContain("Cora").contains("I answer for the team");
		assertThat(send(sam, "/partitions/" + shelter + "/readers", "why", "").getStatus()).isEqualTo(422);
		assertThat(send(sam, "/partitions/" + shelter + "/readers", "why", "Complaint of 2 May").getStatus())
			.isEqualTo(302);
		assertThat(page(sam, address("/people"))).contains("Cora");
		assertThat(page(dana, address("/people"))).contains("Complaint of 2 May");
		assertThat(page(dana, "/cases/" + caseId)).as("the reason stays with the part")
			.contains("Somebody may see a part that is kept apart")
			.doesNotContain("Complaint of 2 May", "Covers me");
	}

	@Test
	void aPaperForOneHoldsNothingOfAnother() throws Exception {
		send("/partitions", "name", "Hers", "why", "Violence");
		send("/partitions", "name", "His", "why", "Violence");
		String hers = family().partitions().get(0).id().toString();
		String his = family().partitions().get(1).id().toString();
		UUID cora = add("Cora", "family", "partition", hers);
		UUID carl = add("Carl", "family", "partition", his);
		UUID dee = add("Dee", "family", "partition", hers);
		tie(cora, "violent.of", carl);

		assertThat(family().forPaper(cora).people()).extracting(PersonOfCase::id).containsExactly(ana, cora, dee);
		assertThat(family().forPaper(carl).people()).extracting(PersonOfCase::id).containsExactly(ana, carl);
		assertThat(family().forPaper(carl).ties()).isEmpty();
		assertThat(family().forPaper(null).people()).extracting(PersonOfCase::id).containsExactly(ana);
		assertThat(send("/people/" + ana, "partition", hers, "version", "0").getStatus()).isEqualTo(422);
	}

	@Test
	void whoComesSecondLosesNothingAndWhatStoodBeforeIsKept() throws Exception {
		UUID bo = add("Bo", "family");
		assertThat(change(bo, "1", "Boniface").getStatus()).isEqualTo(302);
		MockHttpServletResponse late = change(bo, "1", "Bonaventure");
		assertThat(late.getStatus()).isEqualTo(422);
		assertThat(late.getContentAsString()).contains("Bonaventure", "Somebody has changed this meanwhile");
		assertThat(family().person(bo).orElseThrow().name()).isEqualTo("Boniface Reed");
		assertThat(database.sql("select record ->> 'given_name' from case_person_version where id = ?")
			.param(bo)
			.query(String.class)
			.list()).containsExactly("Bo");
	}

	@Test
	void whatBoundThemEndsOnADayOrIsTakenBackForAReason() throws Exception {
		UUID bo = add("Bo", "family");
		tie(ana, "married", bo);
		String tie = family().ties().get(0).id().toString();
		String end = "/people/" + bo + "/tie/" + tie + "/end";
		assertThat(send(end, "act", "end").getStatus()).isEqualTo(422);
		assertThat(send(end, "act", "withdraw").getStatus()).isEqualTo(422);
		assertThat(send(end, "act", "end", "until", "2025-05-05").getStatus()).isEqualTo(302);
		assertThat(page(dana, address("/people/" + bo))).contains("until May 5, 2025");
		assertThat(send(end, "act", "end", "until", "2025-05-06").getStatus()).isEqualTo(422);
		assertThat(send(end, "act", "withdraw", "why", "Wrong person").getStatus()).isEqualTo(302);
		assertThat(family().ties()).isEmpty();
		assertThat(send(end, "act", "withdraw", "why", "Again").getStatus()).isEqualTo(404);
	}

	@Test
	void anotherBecomesAClientOfTheSameCaseAndIsNotRegisteredTwice() throws Exception {
		UUID bo = add("Bo" + System.nanoTime(), "family", "birthDate", "1990-03-04");
		assertThat(send("/people/" + bo + "/client").getStatus()).isEqualTo(302);
		UUID client = family().person(bo).orElseThrow().client();
		assertThat(client).isNotNull();
		assertThat(page(dana, address("/people/" + bo))).doesNotContain("name=\"givenName\"");

		String name = family().person(bo).orElseThrow().givenName();
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Eve");
		UUID again = add(name, "family", "birthDate", "1990-03-04");
		MockHttpServletResponse asked = send("/people/" + again + "/client");
		assertThat(asked.getStatus()).isEqualTo(422);
		assertThat(asked.getContentAsString()).contains("same-" + client).doesNotContain("??");
		assertThat(send("/people/" + again + "/client", "same", client.toString()).getStatus()).isEqualTo(302);
		assertThat(family().person(again).orElseThrow().client()).isEqualTo(client);
	}

	@Test
	void whomTheReferralNamedIsWrittenDownWithoutTypingThemAgain() throws Exception {
		database.sql("""
				insert into client_related_person (client_id, name, relationship, phone, source, recorded_at)
				values (?, 'Rosa Maria Diaz', 'MTH', '+16175550100', 'web', now())
				""").param(ana).update();
		assertThat(page(dana, address("/people"))).contains("Rosa Maria Diaz");
		assertThat(page(dana, address("/people/new?named=0"))).contains("value=\"Rosa Maria\"", "value=\"Diaz\"",
				"+16175550100");
		send("/people/new", "givenName", "Rosa Maria", "familyName", "Diaz", "role", "family");
		assertThat(reading.named(dana, caseId)).isEmpty();
	}

	@Test
	void thePictureForSomebodyLeavesOutWhatIsKeptFromThem() throws Exception {
		send("/partitions", "name", "Hers", "why", "Violence");
		String hers = family().partitions().get(0).id().toString();
		UUID cora = add("Cora", "family", "partition", hers);
		UUID carl = add("Carl", "family", "bond-code", "married", "bond-other", ana.toString());
		String picture = address("/family-picture");

		assertThat(page(dana, picture)).contains("Cora", "Carl", "is married to Ana", "Do not hand it out", "<svg")
			.doesNotContain("??");
		assertThat(page(dana, picture + "?for=" + cora)).contains("Carl", ">Cora Reed<")
			.doesNotContain("Do not hand it out");
		assertThat(page(dana, picture + "?for=" + carl)).contains(">Carl Reed<").doesNotContain(">Cora Reed<");
		assertThat(page(dana, picture + "?for=open")).doesNotContain(">Cora Reed<");
		assertThat(visit(dana, picture + "?for=somebody").getStatus()).isEqualTo(404);
		assertThat(page(hire(team(), Role.CASE_MANAGER), picture)).doesNotContain("Cora");
	}

	@Test
	void strangersSeeNothing() throws Exception {
		StaffProfile stranger = hire(otherTeam(), Role.CASE_MANAGER);
		assertThat(visit(stranger, address("/people")).getStatus()).isEqualTo(404);
		assertThat(send(stranger, "/people/new", "givenName", "X", "role", "family").getStatus()).isEqualTo(404);
		assertThat(send(stranger, "/partitions", "name", "X", "why", "Y").getStatus()).isEqualTo(404);
		assertThat(family().people()).hasSize(1);
	}

	private UUID add(String name, String role, String... more) throws Exception {
		String[] fields = new String[more.length + 6];
		System.arraycopy(new String[] { "givenName", name, "familyName", "Reed", "role", role }, 0, fields, 0, 6);
		System.arraycopy(more, 0, fields, 6, more.length);
		MockHttpServletResponse answer = send("/people/new", fields);
		assertThat(answer.getStatus()).isEqualTo(302);
		String to = answer.getRedirectedUrl();
		return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
	}

	private MockHttpServletResponse change(UUID person, String version, String name) throws Exception {
		return send("/people/" + person, "version", version, "givenName", name, "familyName", "Reed", "role", "family");
	}

	private MockHttpServletResponse tie(UUID person, String code, UUID other) throws Exception {
		return send("/people/" + person + "/ties", "bond-code", code, "bond-other", other.toString());
	}

	private Family family() {
		return reading.of(dana, caseId);
	}

	private String page(StaffProfile reader, String path) throws Exception {
		MockHttpServletResponse answer = visit(reader, path);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse visit(StaffProfile reader, String path) throws Exception {
		return mvc.perform(get(path).with(Visitor.as(reader))).andReturn().getResponse();
	}

	private MockHttpServletResponse send(String path, String... fields) throws Exception {
		return send(dana, path, fields);
	}

	private MockHttpServletResponse send(StaffProfile by, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address(path));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(by))).andReturn().getResponse();
	}

	private String address(String path) {
		return "/cases/" + caseId + path;
	}

}
