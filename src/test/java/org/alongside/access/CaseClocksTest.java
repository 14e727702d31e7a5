package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Suspending and extending the time limit of a task, as people and programs do it.
 */
class CaseClocksTest extends WholeHouse {

	private StaffProfile ines;

	private StaffProfile sam;

	private CaseId caseId;

	private String task;

	@BeforeEach
	void aTaskThatInesHolds() throws Exception {
		ines = hire(team(), Role.INTAKE_WORKER);
		sam = hire(team(), Role.SUPERVISOR);
		caseId = received(ines, "Ana");
		task = openTask(caseId);
		mvc.perform(post("/tasks/" + task + "/claim").with(csrf()).with(Visitor.as(ines)));
	}

	@Test
	void letsAClockRestAndRunAgainAndTheInboxFollows() throws Exception {
		Timestamp due = due();
		assertThat(act(ines, "suspend", "{\"task\": \"%s\", \"reason\": \"In hospital\"}").getStatus()).isEqualTo(200);
		assertThat(due()).isNull();
		assertThat(order()).containsOnly("infinity");
		assertThat(page(ines)).contains("In hospital").contains("/clocks/resume").doesNotContain("/clocks/suspend");
		assertThat(act(ines, "suspend", "{\"task\": \"%s\", \"reason\": \"Again\"}").getStatus()).isEqualTo(409);
		assertThat(act(sam, "extend", "{\"task\": \"%s\", \"amount\": 1, \"reason\": \"More\"}").getStatus())
			.isEqualTo(409);

		assertThat(act(ines, "resume", "{\"task\": \"%s\"}").getStatus()).isEqualTo(200);
		assertThat(due()).isEqualTo(due);
		assertThat(order()).doesNotContain("infinity");
		assertThat(act(ines, "resume", "{\"task\": \"%s\"}").getStatus()).isEqualTo(409);
		assertThat(events()).containsExactly("start", "suspend", "resume");
		assertThat(acts()).contains("clock.suspended", "clock.resumed");
	}

	@Test
	void letsTheSupervisorExtendUpToWhatTheRuleAllows() throws Exception {
		Timestamp due = due();
		assertThat(page(sam)).contains("/clocks/extend");
		assertThat(act(ines, "extend", "{\"task\": \"%s\", \"amount\": 1, \"reason\": \"More\"}").getStatus())
			.isEqualTo(404);
		for (String refused : List.of("{\"task\": \"%s\", \"amount\": 2, \"reason\": \"More\"}",
				"{\"task\": \"%s\", \"amount\": 0, \"reason\": \"More\"}", "{\"task\": \"%s\", \"reason\": \"More\"}",
				"{\"task\": \"%s\", \"amount\": 1}", "{\"amount\": 1, \"reason\": \"More\"}",
				"{\"task\": \"another\", \"amount\": 1, \"reason\": \"More\"}",
				"{\"task\": \"%s\", \"amount\": 1, \"reason\": \"" + "x".repeat(501) + "\"}")) {
			assertThat(act(sam, "extend", refused).getStatus()).as(refused).isEqualTo(422);
		}
		assertThat(events()).isEmpty();
		assertThat(act(sam, "extend", "{\"task\": \"%s\", \"amount\": 1, \"reason\": \"Interpreter\"}").getStatus())
			.isEqualTo(200);
		assertThat(due()).isAfter(due);
		assertThat(act(sam, "extend", "{\"task\": \"%s\", \"amount\": 1, \"reason\": \"More\"}").getContentAsString())
			.contains("amount");
		assertThat(events()).containsExactly("start", "extend");
		String api = mvc.perform(get("/api/cases/" + caseId + "/clocks").with(Visitor.as(ines)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(api).contains("\"unit\":\"working-days\"", "Interpreter", "\"overdue\":false", "\"mayExtendBy\":0");
		assertThat(page(sam)).contains("Interpreter", "Time limit extended by 1 working day");
	}

	@Test
	void refusesWhoOnlyReadsTheCaseAndWhoExtendsTheirOwnWork() throws Exception {
		StaffProfile reader = hire(team(), Role.CASE_MANAGER);
		assertThat(act(reader, "suspend", "{\"task\": \"%s\", \"reason\": \"Because\"}").getContentAsString())
			.contains("Only the case");
		assertThat(page(reader)).contains("id=\"clocks\"").doesNotContain("/clocks/suspend");
		StaffProfile both = hire(team(), Role.SUPERVISOR, Role.INTAKE_WORKER);
		CaseId own = received(both, "Bea");
		String ownTask = openTask(own);
		mvc.perform(post("/tasks/" + ownTask + "/claim").with(csrf()).with(Visitor.as(both)));
		MockHttpServletResponse answer = mvc
			.perform(post("/cases/" + own + "/clocks/extend").param("task", ownTask)
				.param("amount", "1")
				.param("reason", "More")
				.with(csrf())
				.with(Visitor.as(both)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
	}

	@Test
	void refusesOnceTheTimeIsOverAndStopsWithTheTask() throws Exception {
		act(ines, "suspend", "{\"task\": \"%s\", \"reason\": \"In hospital\"}");
		act(ines, "resume", "{\"task\": \"%s\"}");
		database.sql("update app.task set due_at = now() where id = ?").param(task).update();
		assertThat(act(ines, "suspend", "{\"task\": \"%s\", \"reason\": \"In hospital\"}").getStatus()).isEqualTo(409);
		assertThat(act(sam, "extend", "{\"task\": \"%s\", \"amount\": 1, \"reason\": \"More\"}").getStatus())
			.isEqualTo(409);
		mvc.perform(post("/cases/" + caseId + "/withdraw").param("reasonCode", "withdrew")
			.param("words", "No more")
			.with(csrf())
			.with(Visitor.as(sam)));
		assertThat(events()).containsExactly("start", "suspend", "resume", "stop");
	}

	private MockHttpServletResponse act(StaffProfile by, String what, String body) throws Exception {
		return mvc
			.perform(post("/api/cases/" + caseId + "/clocks/" + what).contentType(MediaType.APPLICATION_JSON)
				.content(body.replace("%s", task))
				.with(csrf())
				.with(Visitor.as(by)))
			.andReturn()
			.getResponse();
	}

	private String page(StaffProfile reader) throws Exception {
		return mvc.perform(get("/cases/" + caseId).with(Visitor.as(reader)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private Timestamp due() {
		Map<String, Object> row = database.sql("select due_at from app.task where id = ?")
			.param(task)
			.query()
			.singleRow();
		return (Timestamp) row.get("due_at");
	}

	private List<String> order() {
		return database.sql("select due_order::text from app.inbox_entry where task_id = ?")
			.param(task)
			.query(String.class)
			.list();
	}

	private List<String> events() {
		return database.sql("select kind from app.clock_event where task_id = ? order by id")
			.param(task)
			.query(String.class)
			.list();
	}

	private List<String> acts() {
		return database.sql("select name from app.audit_entry where case_id = ? and kind = 'act' order by id")
			.param(caseId.value())
			.query(String.class)
			.list();
	}

}
