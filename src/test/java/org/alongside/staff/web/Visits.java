package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.Role;
import org.alongside.staff.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Visits the house as people and programs do.
 */
@SpringBootTest(classes = House.class,
		properties = "spring.messages.basename=messages/common,messages/faults,messages/staff")
@AutoConfigureMockMvc
@ActiveProfiles("test")
abstract class Visits {

	static final String PASSWORD = "walks beside you";

	/** Each comes from an address of its own, so that only the names are counted. */
	private static final AtomicInteger ATTEMPTS = new AtomicInteger();

	final String username = "v" + UUID.randomUUID().toString().substring(0, 12);

	@Autowired
	MockMvc mvc;

	@Autowired
	Staffing staffing;

	@Autowired
	AccessTokens tokens;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	House.MovableClock clock;

	StaffId id;

	@BeforeEach
	void somebodyWorksHere() {
		id = hire(username, Role.CASE_MANAGER);
	}

	void signedIn(Cookie session) throws Exception {
		mvc.perform(get("/api/nowhere").cookie(session)).andExpect(status().isNotFound());
	}

	void signedOut(Cookie session) throws Exception {
		mvc.perform(get("/api/nowhere").cookie(session)).andExpect(status().isUnauthorized());
	}

	void withToken(String token, int expected) throws Exception {
		mvc.perform(get("/api/nowhere").header("Authorization", "Bearer " + token)).andExpect(status().is(expected));
	}

	Cookie signIn(String name) throws Exception {
		MvcResult result = mvc.perform(attempt(name, PASSWORD)).andExpect(redirectedUrl("/")).andReturn();
		return Objects.requireNonNull(result.getResponse().getCookie("alongside"));
	}

	static MockHttpServletRequestBuilder attempt(String name, String password) {
		return post("/sign-in").param("username", name)
			.param("password", password)
			.with(csrf())
			.with(from("10.0." + ATTEMPTS.incrementAndGet() + ".1"));
	}

	static RequestPostProcessor from(String address) {
		return request -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

	StaffId hire(String name, Role role) {
		return staffing.hire(name, "Somebody", PASSWORD, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Chicago"));
	}

}
