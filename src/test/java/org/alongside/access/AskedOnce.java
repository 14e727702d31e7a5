package org.alongside.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.clients.Clients;
import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.UnconfirmedException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TakingBack;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.TaskDrafts;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A referral that waits to be screened, of a person of whom something is known.
 */
abstract class AskedOnce extends WholeHouse {

	static final String SAFE = "Text only";

	@Autowired
	TaskActions actions;

	@Autowired
	TaskDrafts drafts;

	@Autowired
	TakingBack takingBack;

	@Autowired
	Clients clients;

	@Autowired
	private ReceivingReferral receiving;

	StaffProfile ines;

	String mrn;

	CaseId caseId;

	ClientId client;

	String task;

	@BeforeEach
	void aReferralWaitsToBeScreened() {
		ines = hire(team(), Role.INTAKE_WORKER);
		mrn = UUID.randomUUID().toString();
		caseId = refer();
		client = new ClientId(database.sql("select client_id from case_file where id = ?")
			.param(caseId.value())
			.query(UUID.class)
			.single());
		task = openTask(caseId);
	}

	CaseId refer() {
		NewClient person = new NewClient("Ana", letters(),
				LocalDate.of(1930, 1, 1).plusDays(new Random().nextInt(25000)), null, null, "es", false, SAFE,
				List.of(new NewClient.Identifier("urn:mrn", mrn)),
				List.of(new NewClient.ContactPoint("phone", "(617) 555-0101", null)), null, List.of(), "web");
		return receiving
			.receive(new ReferralReceived(person, "mental-health", "Riverside Clinic", null, "Low for weeks", null,
					List.of(), null), Actor.person(ines.id()), Instant.now())
			.caseId();
	}

	UnconfirmedException unconfirmed(Map<String, Object> answers) {
		return catchThrowableOfType(UnconfirmedException.class, () -> actions.complete(ines, task, answers));
	}

	static Map<String, Object> answers(Object... pairs) {
		Map<String, Object> answers = new HashMap<>(Map.of("story", "Cannot sleep"));
		for (int i = 0; i < pairs.length; i += 2) {
			answers.put((String) pairs[i], pairs[i + 1]);
		}
		return answers;
	}

	MockHttpServletResponse send(String path, Map<String, Object> answers, String confirmation) throws Exception {
		var request = post(path).contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.content(new ObjectMapper().writeValueAsString(answers));
		if (confirmation != null) {
			request.header("Confirmed-Changes", confirmation);
		}
		return mvc.perform(request.with(csrf()).with(Visitor.as(ines))).andReturn().getResponse();
	}

	String page(String path) throws Exception {
		MockHttpServletResponse answer = mvc.perform(get(path).with(Visitor.as(ines))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return new ObjectMapper().readTree(answer.getContentAsString());
	}

	long statements() {
		return database.sql("select count(*) from client_fact where client_id = ?")
			.param(client.value())
			.query(Long.class)
			.single();
	}

	long told() {
		return database.sql("select count(*) from timeline_entry where case_id = ? and kind = 'known.recorded'")
			.param(caseId.value())
			.query(Long.class)
			.single();
	}

	/** A name that is like no other, so that nobody is to be compared. */
	static String letters() {
		return UUID.randomUUID()
			.toString()
			.chars()
			.mapToObj(one -> String.valueOf((char) ('a' + one % 26)))
			.collect(Collectors.joining());
	}

}
