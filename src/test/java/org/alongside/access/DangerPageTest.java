package org.alongside.access;

import org.alongside.notices.NoticePreference;
import org.alongside.notices.NoticePreferences;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Danger is two presses from every page of a case or a task, for everybody who may open
 * it, and stands on the desk of who answers for the team until an answer ends it.
 */
class DangerPageTest extends CrisisHouse {

	@Autowired
	private NoticePreferences preferences;

	@Test
	void everyPageOfACaseAndOfATaskLeadsToTheReport() throws Exception {
		String way = "href=\"/cases/" + caseId + "/danger\"";
		for (String page : List.of("", "/diagram", "/story", "/known", "/people", "/people/new", "/documents",
				"/readiness", "/acuity")) {
			assertThat(page(dana, "/cases/" + caseId + page)).as(page).contains(way, "data-key=\"g x\"");
		}
		assertThat(page(ines, "/tasks/" + item("screen-referral").taskId())).contains(way);
		assertThat(page(dana, "/tasks?view=team&sort=priority")).doesNotContain("/danger\"");
	}

	@Test
	void onePressReportsItAndSaysWhatHappened() throws Exception {
		assertThat(page(ines, "/cases/" + caseId + "/danger")).contains("Report it now", "911").doesNotContain("??");
		assertThat(send(ines, "").getStatus()).isEqualTo(302);
		assertThat(page(ines, "/cases/" + caseId + "/danger"))
			.contains("In danger since", "Told at once: ", "Are they safe now?")
			.doesNotContain("??");
		assertThat(page(dana, "/cases/" + caseId))
			.contains("Somebody reported that this person is in danger", "In danger now: say how things stand",
					"Told at once, whatever the hour", "Acuity 4")
			.doesNotContain("??");
		assertThat(page(dana, "/tasks/" + item("answer-crisis").taskId()))
			.contains("Somebody reported that this person is in danger");
	}

	@Test
	void whatIsWrongIsNamedAndWhatWasTypedIsStillThere() throws Exception {
		assertThat(send(dana, "", "level", "mild").getStatus()).isEqualTo(422);
		MockHttpServletResponse answer = send(dana, "", "words", "x".repeat(4001));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("#words", "xxxx").doesNotContain("??");
		assertThat(send(dana, "/answer", "danger", "safe", "said", "Spoke").getStatus()).isEqualTo(409);
		send(dana, "");
		assertThat(send(dana, "/answer", "said", "Spoke").getContentAsString()).contains("#danger")
			.doesNotContain("??");
		assertThat(send(dana, "/answer", "danger", "deceased", "said", "x").getStatus()).isEqualTo(422);
		assertThat(send(dana, "/answer", "danger", "safe").getContentAsString()).contains("#said");
		assertThat(send(dana, "/answer", "danger", "taken-over", "said", "The <team> came").getContentAsString())
			.contains("#takenOverBy", "The &lt;team&gt; came");
	}

	@Test
	void whoeverMayOpenTheCaseAnswersWhoeverHoldsTheTask() throws Exception {
		send(dana, "");
		String task = item("answer-crisis").taskId();
		tasks.claim(dana, task);
		assertThat(send(ines, "/answer", "danger", "not-safe", "said", "Nobody opens").getStatus()).isEqualTo(302);
		assertThat(item("answer-crisis").taskId()).isNotEqualTo(task);
		assertThat(database.sql("select ended_by from task where id = ?").param(task).query(String.class).single())
			.isEqualTo(ines.id().toString());
		assertThat(send(sam, "/answer", "danger", "emergency-services", "said", "911 at 10").getStatus())
			.isEqualTo(302);
		assertThat(open()).doesNotContainKey("answer-crisis");
		assertThat(page(dana, "/cases/" + caseId + "/danger")).contains("The danger is over", "It is asked again on")
			.doesNotContain("??");
	}

	@Test
	void standsOnTheSupervisorsDeskInQuietHoursUntilAnAnswerEndsIt() throws Exception {
		preferences.change(sam.id(), new NoticePreference(LocalTime.of(20, 0), LocalTime.of(7, 0),
				EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(8, 0), false, null));
		assertThat(page(sam, "/act-now")).contains("Act now").doesNotContain("<code>" + number(), "??");
		send(dana, "", "words", "He is at the door.");
		for (String path : List.of("/tasks?view=mine&sort=priority", "/cases", "/settings", "/digest")) {
			assertThat(page(sam, path)).as(path).contains("class=\"act-now\"", "in danger", "badge red\">new");
		}
		assertThat(page(sam, "/act-now")).contains(number()).doesNotContain("He is at the door.", "??");
		assertThat(page(sam, "/cases/" + caseId + "/danger")).contains("He is at the door.");
		assertThat(row(page(sam, "/act-now"))).doesNotContain("badge red\">new");
		assertThat(agenda.open(caseId))
			.noneMatch(one -> sam.name().equals(one.holder()) && one.key().contains("approve"));
		send(dana, "/answer", "danger", "not-safe", "said", "Still there");
		assertThat(page(sam, "/act-now")).contains(number());
		send(dana, "/answer", "danger", "safe", "said", "He was taken away");
		assertThat(page(sam, "/act-now")).doesNotContain(number());
	}

	@Test
	void whoIsOutsideLearnsNothing() throws Exception {
		send(dana, "");
		StaffProfile other = hire(otherTeam(), Role.SUPERVISOR);
		assertThat(page(other, "/act-now")).doesNotContain(number(), "class=\"act-now\"");
		assertThat(send(other, "").getStatus()).isEqualTo(404);
		assertThat(send(other, "/answer", "danger", "safe", "said", "x").getStatus()).isEqualTo(404);
		assertThat(kinds()).containsExactly("raised", "told");
	}

	@Test
	void isAProgramsVerbAsWell() throws Exception {
		MockHttpServletResponse raised = api(ines, "", "{}");
		assertThat(raised.getStatus()).isEqualTo(200);
		assertThat(raised.getContentAsString()).contains("\"inDanger\":true", "\"level\":\"high\"",
				item("answer-crisis").taskId());
		assertThat(api(ines, "", "{\"level\":\"emergency\",\"words\":\"Again\"}").getContentAsString())
			.contains("\"level\":\"emergency\"");
		assertThat(api(ines, "/answer", "{\"said\":\"x\"}").getStatus()).isEqualTo(422);
		assertThat(api(ines, "/answer", "{\"danger\":\"safe\",\"said\":\"Spoke\"}").getContentAsString())
			.contains("\"inDanger\":false", "\"watched\":true");
	}

	@Test
	void aQuestionAboutSafetyDoesNotRest() throws Exception {
		send(dana, "");
		String task = item("answer-crisis").taskId();
		tasks.claim(dana, task);
		MockHttpServletResponse answer = mvc
			.perform(post("/api/tasks/" + task + "/hold").contentType(MediaType.APPLICATION_JSON)
				.content("{\"until\":\"2026-12-09\",\"note\":\"Later\"}")
				.with(csrf())
				.with(Visitor.as(dana)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("does not rest");
	}

	@Test
	void speaksSpanishToWhoReadsIt() throws Exception {
		send(dana, "");
		database.sql("update staff_member set locale = 'es' where id = ?").param(sam.id().value()).update();
		StaffProfile reader = directory.find(sam.id()).orElseThrow();
		assertThat(page(reader, "/cases/" + caseId + "/danger")).contains("Alguien está en peligro", "Se avisó")
			.doesNotContain("??");
		assertThat(page(reader, "/act-now")).contains("Actuar ahora").doesNotContain("??");
	}

	private String number() {
		return cases.get(caseId).number();
	}

	private String row(String page) {
		return page.substring(page.indexOf("act-now-list"));
	}

	private String page(StaffProfile reader, String path) throws Exception {
		MockHttpServletResponse response = mvc.perform(get(path).accept(MediaType.TEXT_HTML).with(Visitor.as(reader)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return response.getContentAsString();
	}

	private MockHttpServletResponse send(StaffProfile by, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/" + caseId + "/danger" + path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(by))).andReturn().getResponse();
	}

	private MockHttpServletResponse api(StaffProfile by, String path, String json) throws Exception {
		return mvc
			.perform(post("/api/cases/" + caseId + "/danger" + path).contentType(MediaType.APPLICATION_JSON)
				.content(json)
				.with(csrf())
				.with(Visitor.as(by)))
			.andReturn()
			.getResponse();
	}

}
