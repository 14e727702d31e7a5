package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Changing the usual week and the time zone of a calendar, on the page and over the API.
 */
class CalendarWeekTest extends WholeHouse {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

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
		database.sql("delete from app.calendar_week where entered_at is not null").update();
		database.sql("delete from app.calendar_change").update();
	}

	@Test
	void showsWhatAnotherWeekWouldMoveAndChangesNothing() throws Exception {
		assertThat(send(get("/calendar/week")).getContentAsString()).contains("Monday", "Weeks so far");
		Map<String, Long> before = rows();
		assertThat(send(week("/calendar/week/preview", without(lastDay), "")).getContentAsString())
			.contains("id=\"effect\"", number())
			.doesNotContain("Ruiz");
		assertThat(send(week("/calendar/week/preview", usual(), "")).getContentAsString())
			.contains("No due date would move.");
		assertThat(send(week("/calendar/week/preview", usual(), elsewhere().getId())).getContentAsString())
			.as("days end at another hour elsewhere")
			.contains(number());
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void movesWhatRunsAndTellsTheCaseWhy() throws Exception {
		Instant before = due();
		assertThat(send(week("/calendar/week", usual(), elsewhere().getId())).getRedirectedUrl())
			.isEqualTo("/calendar/week?calendar=agency");
		Instant elsewhere = before.atZone(ZONE).withZoneSameLocal(elsewhere()).toInstant();
		await(() -> due().equals(elsewhere));
		assertThat(database.sql("select why from app.timeline_entry where case_id = ? and kind = 'clock.moved'")
			.param(caseId.value())
			.query(String.class)
			.list()).containsExactly("We moved");
		assertThat(send(get("/calendar/week")).getContentAsString()).contains("We moved", elsewhere().getId());
		send(week("/calendar/week", usual(), "America/New_York"));
		await(() -> due().equals(before));
	}

	@Test
	void refusesWhatCannotBeAndKeepsWhatWasTyped() throws Exception {
		Map<String, Long> before = rows();
		for (String path : List.of("/calendar/week/preview", "/calendar/week")) {
			MockHttpServletResponse odd = send(post(path).param("calendar", "agency")
				.param("days", "working", "odd")
				.param("zone", "Moon/Base")
				.param("reason", "Kept as typed")
				.param("effectiveFrom", "soon"));
			assertThat(odd.getStatus()).isEqualTo(422);
			assertThat(odd.getContentAsString()).contains("Kept as typed", "#change-days", "#change-zone",
					"#change-effectiveFrom");
			MockHttpServletResponse closed = send(post(path).param("calendar", "agency")
				.param("days", Collections.nCopies(7, "closed").toArray(String[]::new))
				.param("effectiveFrom", "2020-01-01"));
			assertThat(closed.getStatus()).isEqualTo(422);
			assertThat(closed.getContentAsString()).contains("#change-days", "#change-reason", "#change-effectiveFrom");
		}
		assertThat(send(get("/calendar/week?calendar=nobody")).getStatus()).isEqualTo(422);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void saysAndDoesTheSameOverTheApi() throws Exception {
		assertThat(send(get("/api/calendars")).getContentAsString()).contains("\"agency\"", "\"ageing\"");
		assertThat(send(get("/api/calendars/agency?year=2027")).getContentAsString()).contains("\"2027-11-25\"",
				"\"thanksgiving\"", "America/New_York");
		assertThat(send(get("/api/calendars/nobody")).getStatus()).isEqualTo(404);
		assertThat(send(get("/api/calendars/agency?year=x")).getStatus()).isEqualTo(422);
		String day = "{\"day\": \"%s\", \"kind\": \"closed\", \"name\": \"Snow\", \"reason\": \"Roads\","
				+ " \"effectiveFrom\": \"%s\"}";
		assertThat(
				send(json("/api/calendars/agency/days/preview", day.formatted(lastDay, today()))).getContentAsString())
			.contains(number());
		Map<String, Long> before = rows();
		for (String wrong : List.of("{}", "{\"days\": [null]}", day.formatted("never", today()))) {
			for (String what : List.of("days", "days/preview", "week", "week/preview")) {
				MockHttpServletResponse refused = send(json("/api/calendars/agency/" + what, wrong));
				assertThat(refused.getStatus()).as(what + wrong).isEqualTo(422);
				assertThat(refused.getContentAsString()).contains("\"field\"");
			}
		}
		assertThat(rows()).isEqualTo(before);
		Instant due = due();
		assertThat(send(json("/api/calendars/agency/days", day.formatted(lastDay, today()))).getContentAsString())
			.contains("Snow");
		await(() -> due().isAfter(due));
		String week = "{\"days\": [%s], \"zone\": \"America/Los_Angeles\", \"reason\": \"We moved\","
				+ " \"effectiveFrom\": \"%s\"}";
		String days = usual().stream().map(one -> '"' + one + '"').collect(Collectors.joining(","));
		assertThat(send(json("/api/calendars/agency/week/preview", week.formatted(days, today()))).getContentAsString())
			.contains(number());
		assertThat(send(json("/api/calendars/agency/week", week.formatted(days, today()))).getContentAsString())
			.contains("We moved", "America/Los_Angeles");
	}

	private static MockHttpServletRequestBuilder json(String path, String body) {
		return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static MockHttpServletRequestBuilder week(String path, List<String> days, String zone) {
		return post(path).param("calendar", "agency")
			.param("days", days.toArray(String[]::new))
			.param("zone", zone)
			.param("reason", "We moved")
			.param("effectiveFrom", today());
	}

	private static List<String> usual() {
		return List.of("working", "working", "working", "working", "working", "closed", "closed");
	}

	private static List<String> without(LocalDate day) {
		List<String> days = new ArrayList<>(usual());
		days.set(day.getDayOfWeek().getValue() - 1, "closed");
		return days;
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(anna))).andReturn().getResponse();
	}

	/** Returns a zone where it is the same day: days are counted from the day there. */
	private static ZoneId elsewhere() {
		ZoneId west = ZoneId.of("America/Los_Angeles");
		return LocalDate.now(west).equals(LocalDate.now(ZONE)) ? west : ZoneId.of("America/Halifax");
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
