package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class SignInTest extends Visits {

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
	void readingWritesToTheSessionOnceAMinuteAtMost() throws Exception {
		Cookie session = signIn(username);
		String row = "select xmin::text from spring_session where principal_name = ?";
		String version = jdbc.queryForObject(row, String.class, id.toString());
		signedIn(session);
		signedIn(session);
		assertThat(jdbc.queryForObject(row, String.class, id.toString())).isEqualTo(version);
		jdbc.update("update spring_session set last_access_time = last_access_time - 61000,"
				+ " expiry_time = expiry_time - 61000 where principal_name = ?", id.toString());
		signedIn(session);
		assertThat(jdbc.queryForObject(
				"select expiry_time - (extract(epoch from now()) * 1000)::bigint from spring_session where principal_name = ?",
				Long.class, id.toString()))
			.as("used just now")
			.isBetween(Duration.ofHours(8).minusSeconds(30).toMillis(), Duration.ofHours(8).toMillis());
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
	void offersDemoPeopleOnlyWithTheDemoAgency() throws Exception {
		mvc.perform(get("/sign-in"))
			.andExpect(status().isOk())
			.andExpect(model().attribute("error", false))
			.andExpect(model().attribute("locked", false))
			.andExpect(model().attributeDoesNotExist("demoPeople", "demoPassword"))
			.andExpect(content().string(containsString("name=\"_csrf\"")));
		mvc.perform(get("/sign-in?locked")).andExpect(model().attribute("locked", true));
		mvc.perform(get("/sign-in").cookie(signIn(username))).andExpect(redirectedUrl("/"));
	}

}
