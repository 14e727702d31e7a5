package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.Role;
import org.alongside.staff.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(classes = House.class, properties = "spring.messages.basename=messages/faults,messages/staff")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AccessTest {

	private static final String PASSWORD = "walks beside you";

	/** Each comes from an address of its own, so that only the names are counted. */
	private static final AtomicInteger ATTEMPTS = new AtomicInteger();

	private final String username = "v" + UUID.randomUUID().toString().substring(0, 12);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Staffing staffing;

	@Autowired
	private AccessTokens tokens;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private House.MovableClock clock;

	private StaffId id;

	@BeforeEach
	void somebodyWorksHere() {
		id = hire(username, Role.CASE_MANAGER);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void whatNobodyDeclaredIsNotFoundByAnyRole(Role role) throws Exception {
		String name = username + "-" + role.group();
		hire(name, role);
		Cookie session = signIn(name);
		mvc.perform(get("/nowhere").cookie(session)).andExpect(status().isNotFound());
		mvc.perform(get("/api/nowhere").cookie(session))
			.andExpect(status().isNotFound())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		mvc.perform(post("/api/nowhere").cookie(session).with(csrf())).andExpect(status().isNotFound());
		mvc.perform(get("/actuator/prometheus").cookie(session)).andExpect(status().isNotFound());
	}

	@Test
	void whoIsNotSignedInIsSentToSignIn() throws Exception {
		mvc.perform(get("/nowhere")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/sign-in"));
		mvc.perform(post("/settings/tokens").param("name", "x")).andExpect(redirectedUrl("/sign-in"));
		mvc.perform(get("/settings").header("HX-Request", "true"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("HX-Redirect", "/sign-in"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nowhere", "/fhir", "/fhir/Patient", "/api/openapi.json" })
	void programsThatAreNotSignedInAreToldSo(String route) throws Exception {
		mvc.perform(get(route))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("WWW-Authenticate", "Bearer"))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.status").value(401))
			.andExpect(jsonPath("$.title").value("Sign in first"));
	}

	@Test
	void returnsToThePageAskedForAndNowhereElse() throws Exception {
		MvcResult refused = mvc.perform(get("/settings?tab=tokens").accept(MediaType.TEXT_HTML)).andReturn();
		Cookie asked = Objects.requireNonNull(refused.getResponse().getCookie("REDIRECT_URI"));
		assertThat(asked.isHttpOnly()).isTrue();
		mvc.perform(attempt(username, PASSWORD).cookie(asked)).andExpect(redirectedUrl("/settings?tab=tokens"));
		for (String elsewhere : List.of("https://elsewhere.example/x", "//elsewhere.example/x",
				"/\\elsewhere.example/x")) {
			Cookie forged = new Cookie("REDIRECT_URI",
					Base64.getEncoder().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8)));
			String led = mvc.perform(attempt(username, PASSWORD).cookie(forged))
				.andReturn()
				.getResponse()
				.getRedirectedUrl();
			assertThat(led).matches("/([^/\\\\].*)?");
		}
	}

	@Test
	void aFormWithoutItsSecretIsRefused() throws Exception {
		Cookie session = signIn(username);
		mvc.perform(post("/settings/tokens").param("name", "x").cookie(session)).andExpect(status().isForbidden());
		mvc.perform(post("/settings/tokens").param("name", "x").cookie(session).with(csrf().useInvalidToken()))
			.andExpect(status().isForbidden());
		mvc.perform(delete("/api/nowhere").cookie(session))
			.andExpect(status().isForbidden())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		assertThat(tokens.list(id)).isEmpty();
	}

	@Test
	void theSessionLivesInTheDatabaseAndNamesNobody() throws Exception {
		Cookie session = signIn(username);
		assertThat(session.isHttpOnly()).isTrue();
		assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(jdbc.queryForObject("select count(*) from spring_session where principal_name = ?", Integer.class,
				id.toString()))
			.isEqualTo(1);
		assertThat(jdbc.queryForList(
				"select octet_length(attribute_bytes) from spring_session_attributes a"
						+ " join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?",
				Integer.class, id.toString()))
			.allSatisfy(size -> assertThat(size).isLessThan(1500));
		signedIn(session);
		mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in"));
		signedOut(session);
	}

	@Test
	void aSessionOverHttpsIsSentOverHttpsOnly() throws Exception {
		Cookie session = mvc.perform(attempt(username, PASSWORD).secure(true))
			.andReturn()
			.getResponse()
			.getCookie("alongside");
		assertThat(Objects.requireNonNull(session).getSecure()).isTrue();
	}

	@Test
	void whoLeavesIsSignedInNowhereAnyMore() throws Exception {
		Cookie session = signIn(username);
		String token = tokens.issue(id, "reports", clock.instant());
		staffing.leave(id);
		signedOut(session);
		withToken(token, 401);
	}

	@Test
	void aTokenOpensTheApiWithoutSessionAndSecret() throws Exception {
		String token = tokens.issue(id, "reports", clock.instant());
		withToken(token, 404);
		mvc.perform(post("/api/nowhere").header("Authorization", "bearer " + token)).andExpect(status().isNotFound());
		assertThat(jdbc.queryForObject("select count(*) from spring_session where principal_name = ?", Integer.class,
				id.toString()))
			.isZero();
	}

	@Test
	void aTokenOpensNoPage() throws Exception {
		String token = tokens.issue(id, "reports", clock.instant());
		mvc.perform(get("/settings").header("Authorization", "Bearer " + token)).andExpect(redirectedUrl("/sign-in"));
	}

	@Test
	void aRevokedOrUnknownTokenIsRefusedEvenBesideASession() throws Exception {
		String token = tokens.issue(id, "reports", clock.instant());
		tokens.revoke(id, tokens.list(id).get(0).id(), clock.instant());
		withToken(token, 401);
		withToken("al_unknown", 401);
		withToken("another scheme's", 401);
		mvc.perform(get("/api/nowhere").cookie(signIn(username)).header("Authorization", "Bearer " + token))
			.andExpect(status().isUnauthorized());
	}

	@Test
	void endsGuessingByNameUntilAQuarterOfAnHourHasPassed() throws Exception {
		for (int attempt = 0; attempt < 5; attempt++) {
			mvc.perform(attempt(username, "guess " + attempt)).andExpect(redirectedUrl("/sign-in?error"));
		}
		mvc.perform(attempt(username, PASSWORD)).andExpect(redirectedUrl("/sign-in?locked"));
		mvc.perform(attempt(username.toUpperCase(Locale.ROOT) + " ", PASSWORD))
			.andExpect(redirectedUrl("/sign-in?locked"));
		clock.advance(Duration.ofMinutes(16));
		signIn(username);
	}

	@Test
	void endsGuessingFromOneAddressForAnyName() throws Exception {
		for (int attempt = 0; attempt < 50; attempt++) {
			mvc.perform(attempt("nobody" + attempt, "guess").with(from("2001:db8:1:2:0:0:0:" + attempt)));
		}
		mvc.perform(attempt(username, PASSWORD).with(from("2001:db8:1:2:ffff:0:0:1")))
			.andExpect(redirectedUrl("/sign-in?locked"));
		mvc.perform(attempt(username, PASSWORD).with(from("2001:db8:1:3:0:0:0:1"))).andExpect(redirectedUrl("/"));
	}

	@Test
	void signingInBeginsTheCountAnew() throws Exception {
		for (int round = 0; round < 3; round++) {
			for (int attempt = 0; attempt < 4; attempt++) {
				mvc.perform(attempt(username, "typo")).andExpect(redirectedUrl("/sign-in?error"));
			}
			signIn(username);
		}
	}

	@Test
	void everyAnswerTellsTheBrowserToTrustOnlyThisPlace() throws Exception {
		MvcResult first = mvc.perform(get("/nowhere"))
			.andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
			.andExpect(header().string("Content-Security-Policy",
					startsWith("default-src 'self'; script-src 'self' 'nonce-")))
			.andExpect(header().string("Referrer-Policy", "same-origin"))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Permissions-Policy", containsString("geolocation=()")))
			.andExpect(header().doesNotExist("Strict-Transport-Security"))
			.andReturn();
		MvcResult second = mvc.perform(get("/nowhere").secure(true))
			.andExpect(header().exists("Strict-Transport-Security"))
			.andReturn();
		assertThat(first.getRequest().getAttribute("cspNonce")).isNotNull()
			.isNotEqualTo(second.getRequest().getAttribute("cspNonce"));
	}

	@Test
	void answersInTheLanguageOfThePersonOrElseOfTheBrowser() throws Exception {
		mvc.perform(get("/api/nowhere").header("Accept-Language", "es-MX,en;q=0.5"))
			.andExpect(jsonPath("$.title").value("Inicie sesión"));
		mvc.perform(get("/api/nowhere").header("Accept-Language", "fr"))
			.andExpect(jsonPath("$.title").value("Sign in first"));
		String name = username + "-es";
		staffing.hire(name, "Ana", PASSWORD, Set.of(), Locale.forLanguageTag("es"), ZoneId.of("America/Chicago"));
		mvc.perform(get("/api/nowhere").cookie(signIn(name)).header("Accept-Language", "en"))
			.andExpect(jsonPath("$.title").value("No encontrado"));
	}

	@Test
	void changesWhatThePersonPrefers() throws Exception {
		Cookie session = signIn(username);
		mvc.perform(post("/settings/display").param("language", "es")
			.param("zone", "America/Denver")
			.param("density", "COMPACT")
			.cookie(session)
			.with(csrf())).andExpect(redirectedUrl("/settings"));
		mvc.perform(get("/api/nowhere").cookie(session)).andExpect(jsonPath("$.title").value("No encontrado"));
	}

	@Test
	void changingThePasswordEndsTheOtherSessions() throws Exception {
		Cookie here = signIn(username);
		Cookie elsewhere = signIn(username);
		mvc.perform(post("/settings/password").param("currentPassword", PASSWORD)
			.param("password", "a better sentence")
			.cookie(here)
			.with(csrf())).andExpect(redirectedUrl("/settings"));
		signedIn(here);
		signedOut(elsewhere);
	}

	private void signedIn(Cookie session) throws Exception {
		mvc.perform(get("/api/nowhere").cookie(session)).andExpect(status().isNotFound());
	}

	private void signedOut(Cookie session) throws Exception {
		mvc.perform(get("/api/nowhere").cookie(session)).andExpect(status().isUnauthorized());
	}

	private void withToken(String token, int expected) throws Exception {
		mvc.perform(get("/api/nowhere").header("Authorization", "Bearer " + token)).andExpect(status().is(expected));
	}

	private Cookie signIn(String name) throws Exception {
		MvcResult result = mvc.perform(attempt(name, PASSWORD)).andExpect(redirectedUrl("/")).andReturn();
		return Objects.requireNonNull(result.getResponse().getCookie("alongside"));
	}

	private static MockHttpServletRequestBuilder attempt(String name, String password) {
		return post("/sign-in").param("username", name)
			.param("password", password)
			.with(csrf())
			.with(from("10.0." + ATTEMPTS.incrementAndGet() + ".1"));
	}

	private static RequestPostProcessor from(String address) {
		return request -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

	private StaffId hire(String name, Role role) {
		return staffing.hire(name, "Somebody", PASSWORD, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Chicago"));
	}

}
