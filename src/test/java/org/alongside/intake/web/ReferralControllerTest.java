package org.alongside.intake.web;

import jakarta.servlet.http.Cookie;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.Staffing;
import org.alongside.staff.TeamProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ReferralControllerTest {

	private static final String PASSWORD = "walks beside you";

	private static final String REFERRAL = """
			{"givenName": "Ana", "familyName": "Ruiz", "birthDate": "1980-11-24", "language": "es",
			 "phone": "+1 617 555 0123", "city": "Boston", "programme": "mental-health",
			 "referrer": "Riverside </script> Clinic", "reason": "Low for weeks"}
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private AccessTokens tokens;

	@Autowired
	private JdbcClient database;

	private final String username = "v" + UUID.randomUUID().toString().substring(0, 12);

	private StaffId dana;

	@BeforeEach
	void somebodyWorksHere() {
		dana = hire(username, Role.INTAKE_WORKER);
	}

	@Test
	void theApiSaysWhatAReferralIsWrittenIn() throws Exception {
		mvc.perform(api(get("/api/referrals/form")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.schema.id").value("referral"))
			.andExpect(jsonPath("$.data.programmes[*].value").value(hasItem("mental-health")))
			.andExpect(jsonPath("$.data.programmes[*].label").value(hasItem("Mental health")));
	}

	@Test
	void aReferralByTheApiOpensACase() throws Exception {
		mvc.perform(api(post("/api/referrals")).contentType(MediaType.APPLICATION_JSON).content(REFERRAL))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.caseId").isString())
			.andExpect(jsonPath("$.caseNumber").value(startsWith("AL-")));
	}

	@Test
	void whatIsMissingIsNamedFieldByFieldAndNothingIsKept() throws Exception {
		long before = referrals();

		mvc.perform(api(post("/api/referrals")).contentType(MediaType.APPLICATION_JSON)
			.content("{\"givenName\": \"Ana\", \"surprise\": 1}"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.errors[*].field").value(hasItem("familyName")))
			.andExpect(jsonPath("$.errors[*].field").value(hasItem("reason")))
			.andExpect(jsonPath("$.errors[*].field").value(hasItem("surprise")));
		assertThat(referrals()).isEqualTo(before);
	}

	@Test
	void anAnalystWritesNoReferrals() throws Exception {
		String token = tokens.issue(hire(username + "-a", Role.PROCESS_ANALYST), "walk", Instant.now());

		mvc.perform(post("/api/referrals").header("Authorization", "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(REFERRAL)).andExpect(status().is4xxClientError());
	}

	@Test
	void aReferralByThePageLeadsToTheFileThatTellsIt() throws Exception {
		Cookie session = signIn();
		mvc.perform(get("/referrals/new").cookie(session))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("action=\"/referrals/new\"")))
			.andExpect(content().string(containsString("\"key\":\"familyName\"")))
			.andExpect(content().string(not(containsString("??"))));

		String location = Objects.requireNonNull(mvc
			.perform(post("/referrals/new").cookie(session)
				.with(csrf())
				.contentType(MediaType.APPLICATION_JSON)
				.content(REFERRAL))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.location").value(startsWith("/cases/")))
			.andReturn()
			.getResponse()
			.getHeader("Location"));

		mvc.perform(get(location).cookie(session))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Low for weeks")))
			.andExpect(content().string(containsString("Riverside &lt;/script&gt; Clinic")))
			.andExpect(content().string(not(containsString("??"))));
	}

	private long referrals() {
		return database.sql("select count(*) from app.intake_file").query(Long.class).single();
	}

	private MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request) {
		return request.header("Authorization", "Bearer " + tokens.issue(dana, "walk", Instant.now()));
	}

	private Cookie signIn() throws Exception {
		return Objects.requireNonNull(
				mvc.perform(post("/sign-in").param("username", username).param("password", PASSWORD).with(csrf()))
					.andReturn()
					.getResponse()
					.getCookie("alongside"));
	}

	private StaffId hire(String name, Role role) {
		TeamId team = directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
		StaffId id = staffing.hire(name, "Dana Reyes", PASSWORD, Set.of(role), Locale.ENGLISH,
				ZoneId.of("America/New_York"));
		staffing.join(id, team, false);
		return id;
	}

}
