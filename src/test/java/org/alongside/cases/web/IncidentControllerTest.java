package org.alongside.cases.web;

import jakarta.servlet.http.Cookie;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.engine.Incident;
import org.alongside.engine.Incidents;
import org.alongside.shared.Actor;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TeamId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.Staffing;
import org.alongside.staff.TeamProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class IncidentControllerTest {

	private static final String PASSWORD = "walks beside you";

	private static final Instant SINCE = Instant.parse("2026-11-20T09:30:00Z");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private WaitingSteps steps;

	@Autowired
	private Staffing staffing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Clients clients;

	@Autowired
	private CaseFiles cases;

	@BeforeEach
	void nothingWaits() {
		steps.open.clear();
	}

	@Test
	void saysThatNothingWaits() throws Exception {
		mvc.perform(get("/incidents").cookie(signIn(Role.PROCESS_ANALYST)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Nothing is waiting")))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void namesTheCaseByItsNumberAndNobodyInIt() throws Exception {
		CaseSummary file = file();
		steps.open.add(new Incident("i1", file.id(), "intake", "Send refusal notice", SINCE, 3, "unreachable"));
		steps.open.add(new Incident("i2", null, null, "Clean up", SINCE, 1, "unexpected"));

		mvc.perform(get("/incidents").cookie(signIn(Role.ADMINISTRATOR)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Send refusal notice")))
			.andExpect(content().string(containsString(file.number())))
			.andExpect(content().string(containsString("The other side could not be reached.")))
			.andExpect(content().string(containsString("3 attempts so far")))
			.andExpect(content().string(containsString("Belongs to no case")))
			.andExpect(content().string(not(containsString("Okafor"))))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void triesAStepAgainOnceAndSaysSoWhenSomebodyWasFaster() throws Exception {
		steps.open.add(new Incident("i1", null, "intake", "Send refusal notice", SINCE, 3, "busy"));
		Cookie session = signIn(Role.PROCESS_ANALYST);

		mvc.perform(post("/incidents/i1/retry").cookie(session)).andExpect(status().isForbidden());
		assertThat(steps.open).hasSize(1);
		mvc.perform(post("/incidents/i1/retry").cookie(session).with(csrf()))
			.andExpect(redirectedUrl("/incidents"))
			.andExpect(flash().attribute("done", "retried"));
		assertThat(steps.open).isEmpty();
		mvc.perform(post("/incidents/i1/retry").cookie(session).with(csrf()))
			.andExpect(redirectedUrl("/incidents"))
			.andExpect(flash().attribute("done", "gone"));
	}

	@Test
	void leadsFromPageToPage() throws Exception {
		for (int number = 0; number < 21; number++) {
			steps.open.add(new Incident("i" + number, null, "intake", "Step %02d".formatted(number), SINCE, 2, "busy"));
		}
		Cookie session = signIn(Role.PROCESS_ANALYST);

		mvc.perform(get("/incidents").cookie(session))
			.andExpect(content().string(containsString("Step 19")))
			.andExpect(content().string(not(containsString("Step 20"))))
			.andExpect(content().string(containsString("/incidents?after=20")));
		mvc.perform(get("/incidents?after=20").cookie(session))
			.andExpect(content().string(containsString("Step 20")))
			.andExpect(content().string(not(containsString("Step 19"))));
		mvc.perform(get("/incidents?after=yesterday").cookie(session)).andExpect(status().isUnprocessableEntity());
	}

	@Test
	void isNotOpenToWhoCarriesCases() throws Exception {
		Cookie session = signIn(Role.CASE_MANAGER);
		mvc.perform(get("/incidents").cookie(session)).andExpect(status().isNotFound());
		mvc.perform(post("/incidents/i1/retry").cookie(session).with(csrf())).andExpect(status().isNotFound());
	}

	private CaseSummary file() {
		TeamId team = directory.teamFor("mental-health")
			.map(TeamProfile::id)
			.orElseGet(() -> staffing.createTeam("Minds", Set.of("mental-health")));
		Actor by = Actor.automatic("test");
		NewClient person = new NewClient("Amara", "Okafor", null, null, null, null, false, null, List.of(), List.of(),
				null, List.of(), "web");
		return cases.open(clients.register(person, by, SINCE), "mental-health", team, by, SINCE);
	}

	private Cookie signIn(Role role) throws Exception {
		String username = "i" + UUID.randomUUID().toString().substring(0, 12);
		staffing.hire(username, "Anna Berg", PASSWORD, Set.of(role), Locale.ENGLISH, ZoneOffset.UTC);
		return Objects.requireNonNull(
				mvc.perform(post("/sign-in").param("username", username).param("password", PASSWORD).with(csrf()))
					.andReturn()
					.getResponse()
					.getCookie("alongside"));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Waiting {

		@Bean
		@Primary
		WaitingSteps waitingSteps() {
			return new WaitingSteps();
		}

	}

	/** Steps that failed, without an engine to fail them. */
	static class WaitingSteps implements Incidents {

		private final List<Incident> open = new ArrayList<>();

		@Override
		public KeysetPage<Incident> open(@Nullable String after, int limit) {
			if ("yesterday".equals(after)) {
				throw new java.time.DateTimeException(after);
			}
			int from = after == null ? 0 : Integer.parseInt(after);
			int to = Math.min(open.size(), from + limit);
			return new KeysetPage<>(List.copyOf(open.subList(from, to)), to < open.size() ? String.valueOf(to) : null);
		}

		@Override
		public void retry(String incidentId) {
			if (!open.removeIf(incident -> incident.id().equals(incidentId))) {
				throw new NotFoundException("Incident");
			}
		}

	}

}
