package org.alongside.access;

import org.alongside.calendar.DayChanges;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Changing a day of the calendar, and what becomes of the due dates that run.
 */
class CalendarPageTest extends WholeHouse {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	@Autowired
	private DayChanges changes;

	private StaffProfile anna;

	private CaseId caseId;

	private String task;

	private LocalDate lastDay;

	@BeforeEach
	void aTaskDueOnAWorkingDay() {
		anna = hire(team(), Role.PROCESS_ANALYST);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		task = openTask(caseId);
		// Fifty limits are shown, soonest first: what other tests left is not to be among
		// them
		database.sql("update app.task set due_rule = null where case_id <> ? and due_rule is not null")
			.param(caseId.value())
			.update();
		lastDay = LocalDate.ofInstant(due(), ZONE).minusDays(1);
	}

	@AfterEach
	void asBefore() {
		database.sql("delete from app.calendar_change").update();
	}

	@Test
	void showsTheHolidaysOfAYearWithTheirSource() throws Exception {
		String page = send(get("/calendar?year=2027")).getContentAsString();
		assertThat(page).contains("Thanksgiving Day", "5 USC 6103(a): the fourth Thursday in November", "Nov 25, 2027",
				"America/New_York");
		assertThat(send(get("/calendar?calendar=ageing&year=2100")).getContentAsString()).contains("Christmas Day");
		for (String address : List.of("/calendar?year=x", "/calendar?year=99999", "/calendar?calendar=nobody")) {
			assertThat(send(get(address)).getStatus()).as(address).isEqualTo(422);
		}
	}

	@Test
	void showsWhatAHolidayWouldMoveAndChangesNothing() throws Exception {
		Map<String, Long> before = rows();
		String page = send(change("/calendar/preview", lastDay, "closed")).getContentAsString();
		assertThat(page).contains("id=\"effect\"", number()).doesNotContain("Ruiz");
		assertThat(rows()).isEqualTo(before);
		String usual = send(change("/calendar/preview", lastDay, "usual")).getContentAsString();
		assertThat(usual).contains("No due date would move.");
	}

	@Test
	void movesWhatRunsAndTellsTheCaseWhy() throws Exception {
		Instant before = due();
		assertThat(send(change("/calendar/changes", lastDay, "closed")).getRedirectedUrl())
			.isEqualTo("/calendar?calendar=agency&year=" + lastDay.getYear());
		await(() -> due().isAfter(before));
		assertThat(database
			.sql("select count(*) from app.inbox_entry e join app.task t on t.id = e.task_id"
					+ " where t.id = ? and e.due_order = t.due_at")
			.param(task)
			.query(Long.class)
			.single()).isPositive();
		assertThat(database.sql("select why from app.timeline_entry where case_id = ? and kind = 'clock.moved'")
			.param(caseId.value())
			.query(String.class)
			.list()).containsExactly("Snow – Roads are closed");
		assertThat(send(get("/calendar?year=" + lastDay.getYear())).getContentAsString()).contains("Snow",
				"still being followed up");
		assertThat(changes.newest("agency", 1).get(0).moved()).isPositive();

		send(change("/calendar/changes", lastDay, "usual"));
		await(() -> due().equals(before));
	}

	@Test
	void movesNothingForAnotherProgramme() throws Exception {
		MockHttpServletRequestBuilder other = change("/calendar/preview", lastDay, "closed");
		assertThat(send(other.param("calendar", "x")).getStatus()).isEqualTo(422);
		String page = send(post("/calendar/preview").param("calendar", "disability")
			.param("day", lastDay.toString())
			.param("kind", "closed")
			.param("name", "Snow")
			.param("reason", "Roads")
			.param("effectiveFrom", today())).getContentAsString();
		assertThat(page).doesNotContain(number());
	}

	@Test
	void refusesWhatCannotBeAndKeepsWhatWasTyped() throws Exception {
		Map<String, Long> before = rows();
		for (String path : List.of("/calendar/preview", "/calendar/changes")) {
			MockHttpServletResponse response = send(post(path).param("calendar", "agency")
				.param("day", "2026-02-30")
				.param("kind", "odd")
				.param("name", "Kept as typed")
				.param("effectiveFrom", "soon"));
			assertThat(response.getStatus()).isEqualTo(422);
			assertThat(response.getContentAsString()).contains("Kept as typed", "#change-day", "#change-kind",
					"#change-effectiveFrom");
			assertThat(send(post(path).param("calendar", "agency")
				.param("day", "2026-02-03")
				.param("kind", "closed")
				.param("name", "x".repeat(121))
				.param("effectiveFrom", "2020-01-01")).getContentAsString())
				.contains("#change-name", "#change-reason", "#change-effectiveFrom");
		}
		assertThat(rows()).isEqualTo(before);
	}

	private MockHttpServletRequestBuilder change(String path, LocalDate day, String kind) {
		return post(path).param("calendar", "agency")
			.param("day", day.toString())
			.param("kind", kind)
			.param("name", "Snow")
			.param("reason", "Roads are closed")
			.param("effectiveFrom", today());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(anna))).andReturn().getResponse();
	}

	private static String today() {
		return LocalDate.now(ZONE).toString();
	}

	private String number() {
		return database.sql("select case_number from app.task where id = ?").param(task).query(String.class).single();
	}

	private Instant due() {
		return database.sql("select due_at from app.task where id = ?")
			.param(task)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(20));
		while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
			Thread.sleep(50);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

}
