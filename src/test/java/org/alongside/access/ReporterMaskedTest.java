package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Who made a report is known to them, to the team's supervisor and to nobody else.
 */
class ReporterMaskedTest extends WholeHouse {

	private static final String REPORTER = "Quirina Zapotek";

	private StaffProfile reporter;

	private StaffProfile colleague;

	private StaffProfile supervisor;

	private CaseId caseId;

	@BeforeEach
	void aReport() throws Exception {
		TeamId team = team();
		StaffId id = staffing.hire("q" + UUID.randomUUID(), REPORTER, "correct horse battery",
				Set.of(Role.CASE_MANAGER), Locale.ENGLISH, ZoneId.of("America/New_York"));
		staffing.join(id, team, false);
		reporter = directory.find(id).orElseThrow();
		colleague = hire(team, Role.CASE_MANAGER);
		supervisor = hire(team, Role.SUPERVISOR);
		caseId = received(colleague, "Ana");
		mvc.perform(post("/cases/" + caseId + "/reports").param("about", "Rosa Diaz")
			.param("ageYears", "86")
			.param("state", "NY")
			.param("words", "Bruises")
			.param("suspectedAt", LocalDateTime.now(reporter.zone()).minusHours(1).withNano(0).toString())
			.with(Visitor.as(reporter))
			.with(csrf()));
	}

	@Test
	void theyAndTheSupervisorKnow() throws Exception {
		for (StaffProfile one : List.of(reporter, supervisor)) {
			assertThat(page("/cases/" + caseId + "/reports", one)).contains("Rosa Diaz", REPORTER);
			assertThat(page("/cases/" + caseId, one)).contains("Rosa Diaz", REPORTER);
		}
	}

	@Test
	void aColleagueSeesTheReportAndNobodyWhoMadeIt() throws Exception {
		assertThat(page("/cases/" + caseId + "/reports", colleague)).contains("Rosa Diaz", "Kept confidential");
		for (String address : List.of("/cases/" + caseId + "/reports", "/cases/" + caseId,
				"/cases/" + caseId + "/timeline", "/api/cases/" + caseId, "/api/cases/" + caseId + "/timeline",
				"/cases/" + caseId + "/documents", "/cases/" + caseId + "/readiness", "/tasks", "/digest")) {
			assertThat(page(address, colleague)).as(address)
				.doesNotContain(REPORTER, reporter.id().toString(), reporter.username());
		}
	}

	@Test
	void theTimelineSaysThatAndNotWho() {
		assertThat(database.sql("select actor from timeline_entry where case_id = ? and kind = 'report.suspected'")
			.param(caseId.value())
			.query(String.class)
			.list()).isNotEmpty().allSatisfy(actor -> assertThat(actor).doesNotContain(reporter.id().toString()));
		assertThat(
				database.sql("select cast(details as text) || coalesce(why, '') from timeline_entry where case_id = ?")
					.param(caseId.value())
					.query(String.class)
					.list())
			.allSatisfy(text -> assertThat(text).doesNotContain(REPORTER, reporter.id().toString()));
	}

	@Test
	void aSupervisorOfAnotherTeamFindsNothing() throws Exception {
		StaffProfile other = hire(otherTeam(), Role.SUPERVISOR);
		mvc.perform(get("/cases/" + caseId + "/reports").with(Visitor.as(other)))
			.andExpect(result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
	}

	private String page(String address, StaffProfile reader) throws Exception {
		return mvc.perform(get(address).with(Visitor.as(reader))).andReturn().getResponse().getContentAsString();
	}

}
