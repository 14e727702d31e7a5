package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * A mandated report: suspected, called in, handed in in writing.
 */
class MandatedReportTest extends WholeHouse {

	private StaffProfile dana;

	private CaseId caseId;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
	}

	@ParameterizedTest
	@CsvSource({ "7,,NY,child,child-protection,48", "86,no,NY,elder,adult-protection,24",
			"40,yes,TX,dependent-adult,adult-protection,24", "40,no,TX,none,adult-protection,24",
			"40,,TX,unknown,adult-protection,24", "7,,CA,child,child-protection,36",
			"7,,OH,child,child-protection,24" })
	void whoIsCalledAndByWhenFollowsAgeDependencyAndState(String age, String dependent, String state, String population,
			String authority, int hours) throws Exception {
		assertThat(suspect(age, dependent == null ? "" : dependent, state, 60).getStatus()).isEqualTo(302);
		assertThat(column("population")).isEqualTo(population);
		assertThat(number("extract(epoch from written_due - suspected_at) / 3600")).isEqualTo(hours);
		assertThat(page())
			.contains(authority.equals("child-protection") ? "child protection" : "adult protective",
					"Nobody has called yet", "Who reported")
			.doesNotContain("??");
	}

	@Test
	void aLawOfTheStateIsMarkedAsSuchAndOurDefaultToo() throws Exception {
		suspect("7", "", "CT", 60);
		assertThat(column("call_basis")).isEqualTo("law");
		assertThat(column("written_basis")).isEqualTo("default");
		assertThat(number("extract(epoch from call_due - suspected_at) / 3600")).isEqualTo(12);
		assertThat(page()).contains("Connecticut", "state law", "our default", "A child is under 18")
			.doesNotContain("at once");
	}

	@Test
	void workingDaysEndOnTheLastOfThem() throws Exception {
		suspect("86", "", "CA", 60);
		assertThat(column("written_due"))
			.isLessThanOrEqualTo(Instant.now().plus(Duration.ofDays(6)).toString().replace("T", " "));
		assertThat(number("extract(minute from written_due)")).isEqualTo(59);
	}

	@Test
	void itIsWrittenDownStepByStep() throws Exception {
		suspect("86", "", "NY", 120);
		assertThat(send("written", Map.of("writtenAt", ago(1))).getStatus()).isEqualTo(409);
		assertThat(send("call", Map.of("calledAt", ago(60), "spokenTo", "Ms Bell")).getStatus()).isEqualTo(302);
		assertThat(page()).contains("Ms Bell", "None yet").doesNotContain("Nobody has called yet");
		assertThat(send("call", Map.of("calledAt", ago(60), "spokenTo", "Ms Bell")).getStatus()).isEqualTo(409);
		assertThat(send("written", Map.of("writtenAt", ago(5), "reportNumber", "R-77")).getStatus()).isEqualTo(302);
		assertThat(page()).contains("R-77").doesNotContain("/written\"");
		assertThat(page("/cases/" + caseId)).contains("Mandated reports", "R-77", "A mandated report was called in");
	}

	@Test
	void aCallBeforeTheSuspicionAndTimesToComeAreRefusedByName() throws Exception {
		MockHttpServletResponse future = suspect("86", "", "NY", -30);
		assertThat(future.getStatus()).isEqualTo(422);
		assertThat(future.getContentAsString()).contains("href=\"#report-suspectedAt\"", "Bruises");
		suspect("86", "", "NY", 120);
		refused("call", Map.of("calledAt", ago(180), "spokenTo", "Ms Bell"), "calledAt",
				"Lies before it was suspected");
		refused("call", Map.of("calledAt", ago(-30), "spokenTo", "Ms Bell"), "calledAt", "in the future");
		assertThat(send("call", Map.of("calledAt", ago(180), "spokenTo", "Ms Bell")).getContentAsString())
			.contains("value=\"" + ago(180) + "\"", "value=\"Ms Bell\"");
		refused("call", Map.of("calledAt", "yesterday", "spokenTo", "Ms Bell"), "calledAt", "When you called");
		refused("call", Map.of("calledAt", ago(5)), "spokenTo", "Whom you spoke to");
		send("call", Map.of("calledAt", ago(60), "spokenTo", "Ms Bell"));
		refused("written", Map.of("writtenAt", ago(90)), "writtenAt", "Lies before the call");
		refused("written", Map.of("writtenAt", ago(-9)), "writtenAt", "in the future");
	}

	@ParameterizedTest
	@CsvSource({ "ageYears,''", "ageYears,-1", "ageYears,131", "ageYears,old", "state,''", "state,XX", "about,''",
			"words,''", "suspectedAt,2026-13-01T00:00" })
	void whatIsMissingOrWrongIsNamedAndNothingIsKept(String field, String value) throws Exception {
		Map<String, String> fields = suspicion("86", "", "NY", 60);
		fields.put(field, value);
		MockHttpServletResponse answer = send(post(address()), fields);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("href=\"#report-" + field + "\"").doesNotContain("??");
		assertThat(count("mandated_report")).isZero();
		assertThat(count("safety_draft")).isOne();
	}

	@Test
	void itWaitsAboveEveryPageOfWhoHasToFinishItAndOfNobodyElse() throws Exception {
		StaffProfile colleague = hire(team(), Role.CASE_MANAGER);
		StaffProfile sam = hire(team(), Role.SUPERVISOR);
		assertThat(page("/tasks")).doesNotContain("mandated report is not finished");
		suspect("86", "", "NY", 60);
		assertThat(page("/tasks")).contains("1 mandated report is not finished", "overdue");
		assertThat(page("/act-now")).contains("Mandated reports that are not finished", "To be called in by")
			.doesNotContain("??");
		assertThat(page("/act-now", sam)).contains("/cases/" + caseId + "/reports");
		assertThat(page("/tasks", colleague) + page("/act-now", colleague)).doesNotContain("not finished");
		send("call", Map.of("calledAt", ago(30), "spokenTo", "Ms Bell"));
		assertThat(page("/act-now")).contains("To be handed in in writing by");
		send("written", Map.of("writtenAt", ago(5)));
		assertThat(page("/tasks") + page("/act-now")).doesNotContain("not finished");
	}

	@Test
	void signsThatNoRecordHoldsAreLeftOut() throws Exception {
		Map<String, String> fields = suspicion("86", "", "NY", 60);
		fields.put("words", "Bru\u0000ises");
		assertThat(send(post(address()), fields).getStatus()).isEqualTo(302);
		assertThat(column("suspected")).isEqualTo("Bruises");
	}

	@Test
	void aDraftIsThereAgainUntilItIsSent() throws Exception {
		MockHttpServletRequestBuilder draft = put("/api/cases/" + caseId + "/safety/new/draft")
			.contentType("application/json")
			.content("{\"words\": \"Bruises on both arms\"}");
		assertThat(send(draft, Map.of()).getStatus()).isEqualTo(200);
		assertThat(page()).contains("Bruises on both arms");
		suspect("86", "", "NY", 60);
		assertThat(count("safety_draft")).isZero();
	}

	private void refused(String step, Map<String, String> fields, String field, String words) throws Exception {
		MockHttpServletResponse answer = send(step, fields);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("-" + field + "\"", words).doesNotContain("??");
	}

	private MockHttpServletResponse suspect(String age, String dependent, String state, int minutesAgo)
			throws Exception {
		return send(post(address()), suspicion(age, dependent, state, minutesAgo));
	}

	private Map<String, String> suspicion(String age, String dependent, String state, int minutesAgo) {
		return new HashMap<>(Map.of("about", "Rosa Diaz", "ageYears", age, "dependent", dependent, "state", state,
				"suspectedAt", ago(minutesAgo), "words", "Bruises"));
	}

	private MockHttpServletResponse send(String step, Map<String, String> fields) throws Exception {
		return send(post(address() + "/" + column("id") + "/" + step), fields);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Map<String, String> fields)
			throws Exception {
		fields.forEach(request::param);
		return mvc.perform(request.with(Visitor.as(dana)).with(csrf())).andReturn().getResponse();
	}

	private String page() throws Exception {
		return page(address());
	}

	private String page(String address) throws Exception {
		return page(address, dana);
	}

	private String page(String address, StaffProfile reader) throws Exception {
		return mvc.perform(get(address).with(Visitor.as(reader))).andReturn().getResponse().getContentAsString();
	}

	private String ago(int minutes) {
		return LocalDateTime
			.ofInstant(Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES), dana.zone())
			.toString();
	}

	private String column(String name) {
		return database.sql("select cast(" + name + " as text) from mandated_report where case_id = ?")
			.param(caseId.value())
			.query(String.class)
			.single();
	}

	private int number(String expression) {
		return database.sql("select cast(" + expression + " as integer) from mandated_report where case_id = ?")
			.param(caseId.value())
			.query(Integer.class)
			.single();
	}

	private long count(String table) {
		return database.sql("select count(*) from " + table + " where case_id = ?")
			.param(caseId.value())
			.query(Long.class)
			.single();
	}

	private String address() {
		return "/cases/" + caseId + "/reports";
	}

}
