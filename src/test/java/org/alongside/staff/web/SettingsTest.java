package org.alongside.staff.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class SettingsTest extends Visits {

	@Test
	void showsATokenOnceAndKeepsItNowhere() throws Exception {
		Cookie session = signIn(username);
		String page = mvc
			.perform(post("/settings/tokens").param("name", "a <b>report</b>").cookie(session).with(csrf()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher shown = Pattern.compile("value=\"(al_[A-Za-z0-9_-]{43})\"").matcher(page);
		assertThat(shown.find()).isTrue();
		assertThat(page).contains("a &lt;b&gt;report").doesNotContain("<b>report");
		withToken(shown.group(1), 404);
		mvc.perform(get("/settings").cookie(session))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString(shown.group(1)))))
			.andExpect(content().string(containsString("/settings/tokens/" + tokens.list(id).get(0).id() + "/revoke")));
	}

	@Test
	void explainsWhatIsWrongWithANewPassword() throws Exception {
		mvc.perform(post("/settings/password").param("currentPassword", "guessed it")
			.param("password", "a better sentence")
			.cookie(signIn(username))
			.with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("This is not your current password.")));
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

}
