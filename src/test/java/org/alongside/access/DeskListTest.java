package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.time.LocalDate;
import java.util.UUID;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The list of the desk as people use it: filters, saved views, search, many at once.
 */
class DeskListTest extends WholeHouse {

	@Test
	void ranksWhatComesUpAndSaysWhy() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		String task = openTask(received(ines, "Ana"));
		mvc.perform(get("/api/tasks").param("view", "unassigned").param("case", number(task)).with(Visitor.as(ines)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[0].id").value(task))
			.andExpect(jsonPath("$.items[0].band").isNumber())
			.andExpect(jsonPath("$.items[0].reason").isNotEmpty());
		mvc.perform(get("/tasks").param("view", "unassigned").param("sort", "due").with(Visitor.as(ines)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("class=\"group\"")));
	}

	@Test
	void leadsBackToTheListAsItWasLastLookedAt() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		mvc.perform(get("/tasks").with(Visitor.as(ines)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Your list is clear")))
			.andExpect(content().string(not(containsString("Nothing found"))))
			.andExpect(content().string(not(containsString("Nothing fits"))));
		mvc.perform(get("/tasks?view=mine&sort=due&programme=ageing&stage=&due=").with(Visitor.as(ines)))
			.andExpect(redirectedUrl("/tasks?view=mine&sort=due&programme=ageing"));
		mvc.perform(get("/tasks?view=mine&sort=due&programme=ageing").with(Visitor.as(ines)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Nothing fits")))
			.andExpect(content().string(not(containsString("Your list is clear"))));
		mvc.perform(get("/tasks").with(Visitor.as(ines)))
			.andExpect(redirectedUrl("/tasks?view=mine&sort=due&programme=ageing"));
		mvc.perform(get("/tasks?view=unassigned&sort=due&task=intake/screen-referral").with(Visitor.as(ines)))
			.andExpect(status().isOk());
		String task = openTask(received(ines, "Ana"));
		mvc.perform(get("/tasks/" + task).param("view", "unassigned").with(Visitor.as(ines)))
			.andExpect(status().isOk());
		mvc.perform(get("/tasks").param("view", "unassigned").with(Visitor.as(ines)))
			.andExpect(redirectedUrl("/tasks?view=unassigned&sort=due&task=intake%2Fscreen-referral"));
		mvc.perform(get("/tasks?view=mine&sort=priority").with(Visitor.as(ines))).andExpect(status().isOk());
		mvc.perform(get("/tasks").with(Visitor.as(ines))).andExpect(status().isOk());
		mvc.perform(get("/tasks?view=nobodys").with(Visitor.as(ines)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Go to the inbox")));
	}

	@Test
	void refusesWhatIsNoFilter() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		for (String wrong : new String[] { "view=nobodys", "sort=luck", "programme=Not%20one", "due=soon", "risk=all",
				"view=team&worker=me", "task=x", "case=%27", "stage=%25", "after=4_x_y", "after=4_infinity",
				"after=9_infinity_x%27" }) {
			mvc.perform(get("/api/tasks?" + wrong).with(Visitor.as(ines))).andExpect(status().isUnprocessableEntity());
		}
	}

	@Test
	void doesManyAtOnceAndSaysWhatBecameOfEach() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		StaffProfile other = hire(team(), Role.INTAKE_WORKER);
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		StaffProfile stranger = hire(otherTeam(), Role.SUPERVISOR, Role.INTAKE_WORKER);
		String first = openTask(received(ines, "Ana"));
		String second = openTask(received(ines, "Bea"));
		bulk(other, "claim", second).andExpect(status().isOk());

		bulk(ines, "claim", first, second, "nothing").andExpect(status().isOk())
			.andExpect(content().string(containsString("1 of 3 done")));
		assertThat(holder(first)).isEqualTo(ines.id().toString());
		assertThat(holder(second)).isEqualTo(other.id().toString());

		String tomorrow = LocalDate.now(ines.zone()).plusDays(1).toString();
		mvc.perform(post("/tasks/bulk").param("act", "hold")
			.param("task", first, second)
			.param("until", tomorrow)
			.param("instruction", "Call the school first")
			.with(csrf())
			.with(Visitor.as(ines))).andExpect(content().string(containsString("1 of 2 done")));
		mvc.perform(get("/api/tasks?view=held").with(Visitor.as(ines)))
			.andExpect(jsonPath("$.items[0].id").value(first));
		assertThat(database
			.sql("select why from app.timeline_entry where kind = 'task.held' and case_id ="
					+ " (select case_id from app.task where id = ?)")
			.param(first)
			.query(String.class)
			.single()).isEqualTo("Call the school first");

		assign(ines, other, first).andExpect(content().string(containsString("0 of 1 done")));
		assign(stranger, other, first).andExpect(content().string(containsString("0 of 1 done")));
		assign(sam, stranger, first).andExpect(content().string(containsString("0 of 1 done")));
		assertThat(holder(first)).isEqualTo(ines.id().toString());
		assign(sam, other, first, second).andExpect(content().string(containsString("1 of 2 done")));
		assertThat(holder(first)).isEqualTo(other.id().toString());
		mvc.perform(get("/tasks?view=mine&sort=priority").with(Visitor.as(other)))
			.andExpect(content().string(containsString("class=\"unread\"")));
	}

	@Test
	void listsCasesThatAreMineInAnotherTeam() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		StaffProfile elsewhere = hire(otherTeam(), Role.CASE_MANAGER);
		String given = "Mine" + UUID.randomUUID();
		CaseId caseId = received(ines, given);
		mvc.perform(get("/cases").with(Visitor.as(elsewhere))).andExpect(content().string(not(containsString(given))));

		database.sql("update app.case_file set worker_id = ? where id = ?")
			.params(elsewhere.id().value(), caseId.value())
			.update();

		mvc.perform(get("/cases").with(Visitor.as(elsewhere))).andExpect(content().string(containsString(given)));
	}

	@Test
	void refusesTooManyAndWhatLacksWords() throws Exception {
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		String[] many = new String[101];
		Arrays.setAll(many, number -> "t" + number);
		bulk(sam, "claim", many).andExpect(status().isUnprocessableEntity());
		bulk(sam, "claim").andExpect(status().isUnprocessableEntity());
		bulk(sam, "burn", "t1").andExpect(status().isUnprocessableEntity());
		bulk(sam, "assign", "t1").andExpect(status().isOk());
		bulk(sam, "hold", "t1").andExpect(status().isOk());
		mvc.perform(post("/tasks/bulk").param("act", "hold")
			.param("task", "t1")
			.param("until", LocalDate.now(sam.zone()).plusDays(1).toString())
			.param("instruction", " ")
			.with(csrf())
			.with(Visitor.as(sam))).andExpect(status().isUnprocessableEntity());
		mvc.perform(post("/tasks/bulk").param("act", "assign")
			.param("task", "t1")
			.param("worker", sam.id().toString())
			.param("note", " ")
			.with(csrf())
			.with(Visitor.as(sam))).andExpect(status().isUnprocessableEntity());
	}

	@Test
	void findsWithoutNamingAnybodyInTheAddress() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		received(ines, "Wilhelmina");
		StaffProfile stranger = hire(otherTeam(), Role.INTAKE_WORKER);
		mvc.perform(post("/tasks/search").param("query", "wilhelm").with(csrf()).with(Visitor.as(ines)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Wilhelmina Ruiz")));
		mvc.perform(post("/tasks/search").param("query", "wilhelm").with(csrf()).with(Visitor.as(stranger)))
			.andExpect(content().string(not(containsString("Ruiz"))));
	}

	@Test
	void savesAViewAndShowsItInTheQueues() throws Exception {
		StaffProfile ines = hire(team(), Role.INTAKE_WORKER);
		mvc.perform(get("/tasks/filter?view=team&sort=due").with(Visitor.as(ines))).andExpect(status().isOk());
		String url = mvc
			.perform(post("/tasks/views").param("view", "team")
				.param("sort", "due")
				.param("risk", "safety")
				.param("name", "In danger")
				.param("team", team().toString())
				.with(csrf())
				.with(Visitor.as(ines)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(url).startsWith("/tasks?view=team&sort=due&risk=safety&saved=");
		for (StaffProfile reader : new StaffProfile[] { ines, hire(team(), Role.CASE_MANAGER) }) {
			mvc.perform(get(url).with(Visitor.as(reader)))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("In danger")));
			mvc.perform(get("/tasks/views").with(Visitor.as(reader)))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("In danger")));
		}
	}

	private ResultActions bulk(StaffProfile by, String act, String... tasks) throws Exception {
		var request = post("/tasks/bulk").param("act", act).with(csrf()).with(Visitor.as(by));
		return mvc.perform(tasks.length == 0 ? request : request.param("task", tasks));
	}

	private ResultActions assign(StaffProfile by, StaffProfile worker, String... tasks) throws Exception {
		return mvc.perform(post("/tasks/bulk").param("act", "assign")
			.param("task", tasks)
			.param("worker", worker.id().toString())
			.param("note", "Knows the family")
			.with(csrf())
			.with(Visitor.as(by)));
	}

	private String number(String task) {
		return database.sql("select case_number from app.task where id = ?").param(task).query(String.class).single();
	}

	private String holder(String task) {
		return database.sql("select cast(holder as varchar) from app.task where id = ?")
			.param(task)
			.query(String.class)
			.single();
	}

}
