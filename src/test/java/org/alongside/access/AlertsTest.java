package org.alongside.access;

import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientAlerts;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What everybody must know at once: added, asked after, ended; none stands for ever.
 */
class AlertsTest extends WholeHouse {

	@Autowired
	private ClientAlerts alerts;

	@Autowired
	private CaseFiles cases;

	private StaffProfile dana;

	private CaseId caseId;

	private LocalDate today;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		today = LocalDate.now(dana.zone());
	}

	@Test
	void anAlertIsAskedAfterOnItsDayAndHoldsOnOrEnds() throws Exception {
		add("words", "Dog in the yard", "until", day(30), "reviewOn", day(0));
		assertThat(page()).contains("Dog in the yard", "badge amber\">to be reviewed on", "It still holds")
			.doesNotContain("??");
		String path = "/" + holding().get(0).id();

		assertThat(send(path + "/review", "until", day(60), "reviewOn", day(20)).getStatus()).isEqualTo(302);
		assertThat(holding()).singleElement().satisfies(alert -> {
			assertThat(alert.until()).isEqualTo(today.plusDays(60));
			assertThat(alert.toReview(today.plusDays(19))).isFalse();
			assertThat(alert.toReview(today.plusDays(20))).isTrue();
		});
		assertThat(page()).contains("Alert still holds, until", "to be reviewed on")
			.doesNotContain("badge amber\">to be", "??");

		assertThat(send(path + "/end", "why", "It died").getStatus()).isEqualTo(302);
		assertThat(holding()).isEmpty();
		assertThat(send(path + "/review", "until", day(60)).getStatus()).isEqualTo(404);
	}

	@Test
	void daysThatAreOverOrOutOfOrderAreRefused() throws Exception {
		assertThat(add("words", "Dog", "until", day(-1))).isEqualTo(422);
		assertThat(add("words", "Dog", "until", day(5), "reviewOn", day(6))).isEqualTo(422);
		assertThat(add("words", "Dog", "until", day(5), "reviewOn", day(-1))).isEqualTo(422);
		assertThat(add("words", "Dog")).isEqualTo(422);
		assertThat(add("words", " ", "until", day(5))).isEqualTo(422);
		assertThat(holding()).isEmpty();
		assertThat(add("words", "Dog", "until", day(5))).isEqualTo(302);
		String path = "/" + holding().get(0).id() + "/review";
		assertThat(send(path).getStatus()).isEqualTo(422);
		assertThat(send(path, "until", day(-1)).getStatus()).isEqualTo(422);
		assertThat(send("/" + UUID.randomUUID() + "/review", "until", day(5)).getStatus()).isEqualTo(404);
		assertThat(holding()).extracting(ClientAlerts.Alert::until).containsExactly(today.plusDays(5));
	}

	private int add(String... fields) throws Exception {
		return send("", fields).getStatus();
	}

	private List<ClientAlerts.Alert> holding() {
		return alerts.holding(cases.get(caseId).clientId(), today);
	}

	private String day(int later) {
		return today.plusDays(later).toString();
	}

	private String page() throws Exception {
		return mvc.perform(get("/cases/" + caseId).with(Visitor.as(dana)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttpServletResponse send(String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post("/cases/" + caseId + "/alerts" + path);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(dana))).andReturn().getResponse();
	}

}
