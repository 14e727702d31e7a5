package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import org.alongside.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

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

class AccessTest extends Visits {

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
			.andExpect(header().doesNotExist("HX-Redirect"));
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

}
