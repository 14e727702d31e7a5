package org.alongside.access;

import org.alongside.people.Family;
import org.alongside.people.FamilyReading;
import org.alongside.people.PersonOfCase;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What was kept apart is taken out, and who saw it taken off: others learn nothing but
 * that it happened.
 */
class ApartTest extends WholeHouse {

	private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");

	@Autowired
	private FamilyReading reading;

	private StaffProfile dana;

	private StaffProfile miguel;

	private CaseId caseId;

	private String shelter;

	private UUID cora;

	@BeforeEach
	void aCaseWithSomebodyKeptApart() throws Exception {
		dana = hire(team(), Role.CASE_MANAGER);
		miguel = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		send(dana, "/partitions", "name", "Shelter", "why", "Fled from violence");
		shelter = family().partitions().get(0).id().toString();
		String to = send(dana, "/people/new", "givenName", "Cora", "familyName", "Reed", "role", "family", "phone",
				"+16175550100", "partition", shelter, "bond-code", "parent.of", "bond-other",
				family().focus().toString())
			.getRedirectedUrl();
		cora = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
	}

	@Test
	void whoWasNamedIsTakenOffForAReasonThatOthersDoNotRead() throws Exception {
		send(dana, "/partitions/" + shelter + "/readers", "reader", miguel.id().toString(), "why", "Covers me");
		assertThat(page(miguel, "/people")).contains("Cora");
		assertThat(off(dana, miguel, "").getStatus()).isEqualTo(422);
		assertThat(page(miguel, "/people")).contains("Cora");

		assertThat(off(dana, miguel, "His brother was hired").getStatus()).isEqualTo(302);

		assertThat(page(miguel, "/people")).contains("kept apart from you")
			.doesNotContain("Cora", "Shelter", "His brother");
		assertThat(visit(miguel, "/people/" + cora).getStatus()).isEqualTo(404);
		assertThat(page(miguel, "")).contains("Who may see a part that is kept apart has changed")
			.doesNotContain("His brother", "Cora Reed");
		assertThat(page(dana, "/people")).contains("His brother was hired", "Covers me", "until now")
			.doesNotContain("??");
		assertThat(off(dana, miguel, "Again").getStatus()).isEqualTo(404);
		assertThat(send(dana, "/partitions/" + shelter + "/readers", "reader", miguel.id().toString(), "why", "Back")
			.getStatus()).isEqualTo(302);
		assertThat(page(miguel, "/people")).as("let in again").contains("Cora", "His brother was hired");
	}

	@Test
	void whatWasWrittenBeforeSomebodyWasKeptApartIsMaskedAsWell() throws Exception {
		String to = send(dana, "/people/new", "givenName", "Veraxa", "familyName", "Reed", "role", "family",
				"bond-code", "parent.of", "bond-other", family().focus().toString())
			.getRedirectedUrl();
		UUID vera = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
		send(dana, "/people/" + vera + "/ties", "bond-code", "close", "bond-other", family().focus().toString());
		database.sql("""
				insert into timeline_entry (case_id, at, actor, kind, details, why)
				values (?, now(), 'staff:' || ?, 'people.person.changed', '{"who": "Veraxa Reed"}', null)
				""").params(caseId.value(), dana.id().toString()).update();
		send(dana, "/people/" + vera, "version", "1", "givenName", "Veraxa", "familyName", "Reede", "role", "family");
		String task = openTask(caseId);
		assertThat(page(miguel, "")).contains("Veraxa Reede", "What is known of Veraxa Reed was changed");

		send(dana, "/people/" + vera, "version", "2", "givenName", "Veraxa", "familyName", "Reede", "role", "family",
				"partition", shelter);

		assertThat(page(miguel, "")).contains("Something that is kept apart was changed").doesNotContain("Veraxa");
		assertThat(mvc.perform(get("/tasks/" + task).with(Visitor.as(hire(team(), Role.INTAKE_WORKER))))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("Ana").doesNotContain("Veraxa");
		assertThat(page(dana, "")).contains("What binds Veraxa Reed");
	}

	@Test
	void theLastWhoCanSeeItIsNotTakenOff() throws Exception {
		assertThat(off(dana, dana, "Done").getContentAsString()).contains("Nobody else could see this part");
		send(dana, "/partitions/" + shelter + "/readers", "reader", miguel.id().toString(), "why", "Covers me");
		staffing.leave(miguel.id());
		assertThat(off(dana, dana, "Done").getStatus()).as("Miguel has left").isEqualTo(422);
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		send(sam, "/partitions/" + shelter + "/readers", "why", "Complaint");

		assertThat(off(dana, dana, "Done").getStatus()).isEqualTo(302);
		assertThat(page(dana, "/people")).doesNotContain("Cora");
	}

	@Test
	void whoDoesNotSeeItTakesNobodyOffAndTakesNothingOut() throws Exception {
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		StaffProfile stranger = hire(otherTeam(), Role.CASE_MANAGER);
		for (StaffProfile one : new StaffProfile[] { miguel, sam, stranger }) {
			assertThat(off(one, dana, "Curious").getStatus()).isEqualTo(404);
			assertThat(visit(one, out("person", cora)).getStatus()).isEqualTo(404);
			assertThat(send(one, out("person", cora), "why", "Curious", "mark", "x").getStatus()).isEqualTo(404);
			assertThat(send(one, "/partitions/" + shelter + "/close", "why", "X").getStatus()).isEqualTo(404);
		}
		assertThat(reading.of(dana, caseId).person(cora).map(PersonOfCase::partition)).isPresent();
	}

	@Test
	void whatBecomesVisibleToWhomIsShownFirst() throws Exception {
		String shown = page(dana, out("person", cora));
		assertThat(shown)
			.contains("Cora Reed", "+16175550100", "is a child of Ana", "everybody else who may see this case")
			.doesNotContain("??");
		assertThat(shown).as("Miguel, hired under the name of all").contains("<li>Dana Reyes</li>");

		assertThat(send(dana, out("person", cora), "why", "", "mark", mark(shown)).getStatus()).isEqualTo(422);
		assertThat(reading.of(miguel, caseId).person(cora)).isEmpty();
		send(dana, "/people/" + cora, "version", "1", "givenName", "Cora", "familyName", "Reed", "role", "family",
				"email", "cora@example.org");
		MockHttpServletResponse late = send(dana, out("person", cora), "why", "She moved", "mark", mark(shown));
		assertThat(late.getStatus()).as("more would become visible than was shown").isEqualTo(422);
		assertThat(late.getContentAsString()).contains("She moved", "cora@example.org", "Read again");
		assertThat(reading.of(miguel, caseId).person(cora)).isEmpty();

		assertThat(send(dana, out("person", cora), "why", "She moved", "mark", mark(late.getContentAsString()))
			.getStatus()).isEqualTo(302);

		assertThat(page(miguel, "/people")).contains("Cora Reed", "is a child of Ana").doesNotContain("She moved");
		assertThat(page(miguel, "")).contains("Something was taken out of what is kept apart")
			.doesNotContain("She moved");
		assertThat(page(dana, "/people")).contains("She moved");
		assertThat(visit(dana, out("person", cora)).getStatus()).as("is out").isEqualTo(404);
		assertThat(database.sql("""
				select put_at < taken_at and taken_why = 'She moved' and moved_to is null from case_partition_stay
				where kept = ?""").param(cora).query(Boolean.class).list()).containsExactly(true);
	}

	@Test
	void nobodyIsTakenOutInPassing() throws Exception {
		send(dana, "/partitions", "name", "Other", "why", "Other");
		String other = family().partitions().get(1).id().toString();
		assertThat(change("").getStatus()).isEqualTo(302);
		assertThat(change(other).getStatus()).isEqualTo(422);
		assertThat(reading.of(miguel, caseId).person(cora)).isEmpty();
		assertThat(page(dana, "/people/" + cora)).contains(out("person", cora)).doesNotContain("person-partition");

		String shown = page(dana, out("person", cora) + "?to=" + other);
		assertThat(send(dana, out("person", cora), "why", "Hers", "to", other, "mark", mark(shown)).getStatus())
			.isEqualTo(302);
		assertThat(family().person(cora).orElseThrow().partition()).hasToString(other);
		assertThat(reading.of(miguel, caseId).person(cora)).isEmpty();
	}

	@Test
	void aHouseholdIsOpenedWithoutThoseWhoAreStillKeptApart() throws Exception {
		send(dana, "/groups", "kind", "household", "name", "Safe house", "address", "7 Hidden Lane", "partition",
				shelter);
		UUID home = family().groups().get(0).id();
		send(dana, "/people/" + cora + "/groups", "group", home.toString(), "part", "head", "since", "2024-02-29");
		String shown = page(dana, out("group", home));
		assertThat(shown).contains("7 Hidden Lane").doesNotContain("Cora Reed, head", "??");

		send(dana, out("group", home), "why", "The address is known", "mark", mark(shown));

		assertThat(page(miguel, "/people")).contains("7 Hidden Lane").doesNotContain("Cora");
		assertThat(send(dana, "/partitions/" + shelter + "/close", "why", "Over").getStatus()).isEqualTo(422);
		send(dana, out("person", cora), "why", "Over", "mark", mark(page(dana, out("person", cora))));
		assertThat(send(dana, "/partitions/" + shelter + "/close", "why", "Over now").getStatus()).isEqualTo(302);
		assertThat(page(miguel, "/people")).contains("Cora").doesNotContain("kept apart from you", "Over now");
		assertThat(page(dana, "/people")).contains("Not needed any more since", "Over now", "The address is known")
			.doesNotContain("??");
		assertThat(send(dana, "/people/new", "givenName", "Eve", "role", "family", "partition", shelter).getStatus())
			.isEqualTo(422);
	}

	private MockHttpServletResponse change(String partition) throws Exception {
		return send(dana, "/people/" + cora, "version", Integer.toString(family().person(cora).orElseThrow().version()),
				"givenName", "Cora", "familyName", "Reed", "role", "family", "partition", partition);
	}

	private MockHttpServletResponse off(StaffProfile by, StaffProfile whom, String why) throws Exception {
		return send(by, "/partitions/" + shelter + "/readers/" + whom.id() + "/remove", "why", why);
	}

	private static String out(String what, UUID kept) {
		return "/kept-apart/" + what + "/" + kept;
	}

	private static String mark(String page) {
		Matcher mark = MARK.matcher(page);
		assertThat(mark.find()).isTrue();
		return mark.group(1);
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
		return mvc.perform(get("/cases/" + caseId + path).with(Visitor.as(reader))).andReturn().getResponse();
	}

	private MockHttpServletResponse send(StaffProfile by, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/" + caseId + path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(by))).andReturn().getResponse();
	}

}
