package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Who may use which route, route by route: a new one must be entered here.
 */
class RoutesTest extends WholeHouse {

	private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

	private static final Set<Role> CASE_WORK = EnumSet.of(Role.INTAKE_WORKER, Role.CASE_MANAGER, Role.SUPERVISOR);

	private static final Set<Role> AFTER_INTAKE = EnumSet.of(Role.CASE_MANAGER, Role.SUPERVISOR);

	private static final Set<Role> RECEPTION = EnumSet.of(Role.INTAKE_WORKER, Role.SUPERVISOR);

	private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

	private static final Set<String> PUBLIC = Set.of("GET /sign-in", "* /error");

	private static final Map<String, Set<Role>> DECLARED = declared();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private WebInvocationPrivilegeEvaluator rules;

	@Test
	void everyRouteIsKnownHere() {
		Set<String> found = new TreeSet<>();
		mappings.getHandlerMethods().keySet().forEach(info -> found.addAll(routes(info)));
		assertThat(found).containsExactlyInAnyOrderElementsOf(DECLARED.keySet());
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void theDeclaredRolesAndNoOthersAreAnsweredOnTheirOwnTeamsCase(Role role) throws Exception {
		StaffProfile person = hire(team(), role);
		CaseId own = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		String task = openTask(own);
		for (Map.Entry<String, Set<Role>> route : DECLARED.entrySet()) {
			if (PUBLIC.contains(route.getKey())) {
				continue;
			}
			MockHttpServletResponse response = send(route.getKey(), own.toString(), task, person);
			if (!route.getValue().contains(role)) {
				assertThat(response.getStatus()).as("%s by %s", route, role).isEqualTo(404);
			}
			else if (decidedLater(route.getKey(), role)) {
				assertThat(response.getStatus()).as("%s by %s", route, role).isLessThan(500).isNotIn(401, 403);
			}
			else {
				assertThat(response.getStatus()).as("%s by %s", route, role).isLessThan(500).isNotIn(401, 403, 404);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void anotherTeamsCaseIsLikeOneThatIsNotThere(Role role) throws Exception {
		StaffProfile stranger = hire(otherTeam(), role);
		CaseId theirs = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		String task = openTask(theirs);
		Map<String, Long> before = rows();
		for (String route : DECLARED.keySet()) {
			if (!route.contains("{id}") || route.contains("/settings/") || route.contains("/incidents/")) {
				continue;
			}
			MockHttpServletResponse answer = send(route, theirs.toString(), task, stranger);
			MockHttpServletResponse missing = send(route, CaseId.random().toString(), UUID.randomUUID().toString(),
					stranger);
			assertThat(answer.getStatus()).as("%s by %s", route, role).isEqualTo(404);
			assertThat(missing.getStatus()).as("%s by %s", route, role).isEqualTo(404);
			assertThat(bare(answer)).as(route).isEqualTo(bare(missing));
			assertThat(answer.getContentType()).isEqualTo(missing.getContentType());
		}
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void whoIsNotSignedInIsSentToSignInOrToldSo() throws Exception {
		for (String route : DECLARED.keySet()) {
			if (PUBLIC.contains(route)) {
				continue;
			}
			MockHttpServletResponse response = mvc.perform(builder(route, CaseId.random().toString(), "none"))
				.andReturn()
				.getResponse();
			if (route.contains(" /api/") || route.contains(" /fhir")) {
				assertThat(response.getStatus()).as(route).isEqualTo(401);
			}
			else {
				assertThat(response.getStatus()).as(route).isEqualTo(303);
				assertThat(response.getHeader("Location")).isEqualTo("/sign-in");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void aRouteThatNobodyDeclaredAnswersNobody(Role role) throws Exception {
		StaffProfile person = hire(team(), role);
		RequestMappingInfo added = RequestMappingInfo.paths("/undeclared", "/api/undeclared", "/referrals/secret")
			.options(mappings.getBuilderConfiguration())
			.build();
		mappings.registerMapping(added, this, RoutesTest.class.getDeclaredMethod("undeclared"));
		try {
			for (String route : Set.of("GET /undeclared", "POST /api/undeclared", "GET /referrals/secret")) {
				assertThat(send(route, "", "", person).getStatus()).as(route).isEqualTo(404);
			}
		}
		finally {
			mappings.unregisterMapping(added);
		}
	}

	@Test
	void theHousesFiguresAreForAdministrators() {
		for (Role role : Role.values()) {
			TestingAuthenticationToken person = new TestingAuthenticationToken("x", "", "ROLE_" + role.name());
			assertThat(rules.isAllowed("", "/actuator/prometheus", "GET", person)).as("%s", role)
				.isEqualTo(role == Role.ADMINISTRATOR);
			assertThat(rules.isAllowed("", "/actuator/env", "GET", person)).isFalse();
		}
	}

	void undeclared() {
		throw new IllegalStateException("Nobody may come here");
	}

	/** Tasks are taken by those whose they are; some things of the case are not there. */
	private static boolean decidedLater(String route, Role role) {
		boolean act = route.startsWith("POST ") && route.contains("/tasks/{id}/");
		return act && role != Role.INTAKE_WORKER || route.equals("GET /api/tasks/{id}/draft")
				|| route.contains("{referralId}") || route.contains("{reportId}") || route.contains("{questionId}")
				|| route.contains("/signatures") || route.contains("{alertId}") || route.contains("{attachmentId}")
				|| route.contains("{changeId}") || route.contains("{formId}") || route.contains("{result}")
				|| route.contains("{person}") || route.contains("{partition}") || route.contains("{requestId}")
				|| route.contains("{kept}") || route.contains("/tokens/{id}") || route.contains("/views/{id}");
	}

	private MockHttpServletResponse send(String route, String caseId, String task, StaffProfile person)
			throws Exception {
		return mvc.perform(builder(route, caseId, task).with(Visitor.as(person))).andReturn().getResponse();
	}

	private static MockHttpServletRequestBuilder builder(String route, String caseId, String task) {
		String[] parts = route.split(" ");
		String id = parts[1].contains("tasks/") ? task : caseId;
		String path = parts[1].replace("{id}", id)
			.replace("{referralId}", UUID.randomUUID().toString())
			.replace("{reportId}", UUID.randomUUID().toString())
			.replace("{changeId}", "0")
			.replace("{calendar}", "agency")
			.replace("{about}", "new")
			.replace("{result}", UUID.randomUUID().toString())
			.replace("{attachmentId}", UUID.randomUUID().toString())
			.replace("{formId}", UUID.randomUUID().toString())
			.replace("{alertId}", UUID.randomUUID().toString())
			.replace("{person}", UUID.randomUUID().toString())
			.replace("{partition}", UUID.randomUUID().toString())
			.replace("{reader}", UUID.randomUUID().toString())
			.replace("{kept}", UUID.randomUUID().toString())
			.replace("{what:person|group}", "person")
			.replace("{what:tie|member}", "tie")
			.replace("{ended}", UUID.randomUUID().toString())
			.replace("{requestId}", UUID.randomUUID().toString())
			.replace("{questionId}", UUID.randomUUID().toString());
		MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(parts[0]), path).with(csrf());
		if (path.startsWith("/api/") || path.endsWith("/complete") || path.equals("/referrals/new")) {
			return Set.of("POST", "PUT").contains(parts[0])
					? request.contentType(MediaType.APPLICATION_JSON).content("{\"answer\": \"accepted\"}") : request;
		}
		return parts[0].equals("POST") ? request.param("answer", "accepted").param("words", "") : request;
	}

	/** The answer without what is different each time. */
	private static String bare(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString()
			.replaceAll("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", "reference")
			.replaceAll("nonce=\"[^\"]*\"", "nonce")
			.replaceAll("[A-Za-z0-9_-]{64,}", "secret");
	}

	private static Set<String> routes(RequestMappingInfo info) {
		Set<String> routes = new TreeSet<>();
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		for (String pattern : info.getPatternValues()) {
			if (methods.isEmpty()) {
				routes.add("* " + pattern);
			}
			methods.forEach(method -> routes.add(method + " " + pattern));
		}
		return routes;
	}

	private static Map<String, Set<Role>> declared() {
		Map<String, Set<Role>> declared = new HashMap<>();
		for (String route : Set.of("GET /api/questions", "GET /questions", "POST /api/questions/{questionId}/answer",
				"POST /api/tasks/{id}/ask", "POST /api/tasks/{id}/hand-over", "POST /api/tasks/{id}/hold",
				"POST /api/tasks/{id}/resume", "POST /api/tasks/{id}/withdraw-question",
				"POST /questions/{questionId}/answer", "POST /tasks/{id}/ask", "POST /tasks/{id}/hand-over",
				"POST /tasks/{id}/hold", "POST /tasks/{id}/resume", "POST /tasks/{id}/withdraw-question",
				"GET /questions/count", "GET /digest", "GET /settings/notices", "POST /settings/notices")) {
			declared.put(route, EVERYBODY);
		}
		for (String route : Set.of("GET /", "GET /api/openapi.json", "GET /api/tasks", "GET /api/tasks/{id}",
				"GET /api/tasks/{id}/take-back", "POST /api/tasks/{id}/take-back", "GET /tasks/{id}/done",
				"POST /tasks/{id}/take-back", "POST /api/tasks/{id}/claim", "POST /api/tasks/{id}/complete",
				"GET /api/tasks/{id}/completion", "DELETE /api/tasks/{id}/draft", "GET /api/tasks/{id}/draft",
				"PUT /api/tasks/{id}/draft", "POST /api/tasks/{id}/now", "POST /api/tasks/{id}/release",
				"POST /api/tasks/{id}/undo", "* /error", "GET /keys", "GET /day", "GET /live", "GET /live/session",
				"POST /palette", "GET /settings", "POST /settings/display", "POST /settings/keys",
				"POST /settings/password", "POST /settings/tokens", "POST /settings/tokens/{id}/revoke", "GET /sign-in",
				"GET /tasks", "POST /tasks/bulk", "GET /tasks/drafts", "POST /tasks/drafts/{id}/discard",
				"GET /tasks/filter", "POST /tasks/search", "GET /tasks/views", "POST /tasks/views",
				"POST /tasks/views/{id}/delete", "POST /tasks/views/{id}/rename", "GET /tasks/{id}",
				"POST /tasks/{id}/claim", "POST /tasks/{id}/complete", "POST /tasks/{id}/now",
				"POST /tasks/{id}/release", "POST /tasks/{id}/undo")) {
			declared.put(route, EVERYBODY);
		}
		for (String route : Set.of("GET /cases", "POST /cases", "GET /cases/{id}", "GET /cases/{id}/diagram",
				"GET /api/cases/{id}", "GET /cases/{id}/known", "GET /cases/{id}/story", "POST /cases/{id}/story",
				"PUT /api/cases/{id}/story/{about}/draft", "DELETE /api/cases/{id}/story/{about}/draft",
				"POST /cases/{id}/withdraw", "GET /referrals/new", "POST /referrals/new", "GET /api/referrals/form",
				"POST /api/referrals", "GET /api/cases/{id}/clocks", "POST /cases/{id}/clocks/suspend",
				"POST /cases/{id}/clocks/resume", "POST /api/cases/{id}/clocks/suspend",
				"POST /api/cases/{id}/clocks/resume", "GET /cases/{id}/attachments/{attachmentId}",
				"GET /cases/{id}/documents", "POST /cases/{id}/attachments",
				"POST /cases/{id}/attachments/{attachmentId}/withdraw", "GET /cases/{id}/signatures",
				"GET /cases/{id}/forms/{formId}", "POST /cases/{id}/forms/{formId}", "POST /cases/{id}/papers",
				"POST /cases/{id}/signatures", "GET /cases/{id}/family-picture", "GET /cases/{id}/people",
				"GET /cases/{id}/people/new", "POST /cases/{id}/people/new", "GET /cases/{id}/people/{person}",
				"POST /cases/{id}/people/{person}", "POST /cases/{id}/people/{person}/ties",
				"POST /cases/{id}/people/{person}/groups",
				"POST /cases/{id}/people/{person}/{what:tie|member}/{ended}/end",
				"POST /cases/{id}/people/{person}/client", "POST /cases/{id}/groups", "POST /cases/{id}/partitions",
				"POST /cases/{id}/partitions/{partition}/readers", "POST /cases/{id}/partitions/{partition}/close",
				"POST /cases/{id}/partitions/{partition}/readers/{reader}/remove",
				"GET /cases/{id}/kept-apart/{what:person|group}/{kept}", "GET /cases/{id}/somebody-known",
				"POST /cases/{id}/somebody-known", "POST /cases/{id}/people/{person}/ask",
				"POST /cases/{id}/kept-apart/{what:person|group}/{kept}", "PUT /api/cases/{id}/people/{about}/draft",
				"DELETE /api/cases/{id}/people/{about}/draft", "GET /cases/{id}/danger", "POST /cases/{id}/danger",
				"POST /cases/{id}/danger/answer", "GET /api/cases/{id}/danger", "POST /api/cases/{id}/danger",
				"POST /api/cases/{id}/danger/answer", "GET /act-now", "GET /cases/{id}/danger-questions",
				"POST /cases/{id}/danger-questions", "GET /cases/{id}/safety-plan", "POST /cases/{id}/safety-plan",
				"GET /cases/{id}/reports", "POST /cases/{id}/reports", "POST /cases/{id}/reports/{reportId}/call",
				"POST /cases/{id}/reports/{reportId}/written", "PUT /api/cases/{id}/safety/{about}/draft",
				"DELETE /api/cases/{id}/safety/{about}/draft")) {
			declared.put(route, CASE_WORK);
		}
		for (String route : Set.of("GET /cases/{id}/readiness", "POST /cases/{id}/circumstances-changed",
				"POST /cases/{id}/alerts", "POST /cases/{id}/alerts/{alertId}/end",
				"POST /cases/{id}/alerts/{alertId}/review", "POST /cases/{id}/referrals/{referralId}/answer",
				"POST /api/cases/{id}/referrals/{referralId}/answer")) {
			declared.put(route, AFTER_INTAKE);
		}
		for (String route : Set.of("GET /referrals/upload", "POST /referrals/upload", "POST /fhir")) {
			declared.put(route, RECEPTION);
		}
		declared.put("GET /person-requests", EnumSet.of(Role.SUPERVISOR));
		declared.put("POST /person-requests/{requestId}", EnumSet.of(Role.SUPERVISOR));
		declared.put("POST /cases/{id}/reopen", EnumSet.of(Role.SUPERVISOR));
		declared.put("POST /cases/{id}/clocks/extend", EnumSet.of(Role.SUPERVISOR));
		declared.put("POST /api/cases/{id}/clocks/extend", EnumSet.of(Role.SUPERVISOR));
		declared.put("GET /cases/{id}/results/{result}", CASE_WORK);
		declared.put("GET /cases/{id}/acuity", AFTER_INTAKE);
		declared.put("POST /cases/{id}/acuity", AFTER_INTAKE);
		declared.put("GET /instruments",
				EnumSet.of(Role.INTAKE_WORKER, Role.CASE_MANAGER, Role.SUPERVISOR, Role.PROCESS_ANALYST));
		declared.put("GET /letterhead", EnumSet.of(Role.ADMINISTRATOR));
		declared.put("POST /letterhead", EnumSet.of(Role.ADMINISTRATOR));
		for (String route : Set.of("GET /agency-forms", "GET /agency-forms/{formId}", "GET /agency-forms/{formId}/file",
				"POST /agency-forms", "POST /agency-forms/{formId}/file", "POST /agency-forms/{formId}/mapping",
				"POST /agency-forms/{formId}/retire")) {
			declared.put(route, EnumSet.of(Role.ADMINISTRATOR));
		}
		declared.put("GET /incidents", EnumSet.of(Role.PROCESS_ANALYST, Role.ADMINISTRATOR));
		for (String route : Set.of("GET /api/calendars", "GET /api/calendars/{calendar}",
				"POST /api/calendars/{calendar}/days", "POST /api/calendars/{calendar}/days/preview",
				"POST /api/calendars/{calendar}/week", "POST /api/calendars/{calendar}/week/preview", "GET /calendar",
				"POST /calendar/changes", "POST /calendar/preview", "GET /calendar/week", "POST /calendar/week",
				"POST /calendar/week/preview", "GET /time-limits", "GET /time-limits/{changeId}",
				"POST /time-limits/{changeId}/apply", "POST /time-limits/{changeId}/leave")) {
			declared.put(route, EnumSet.of(Role.PROCESS_ANALYST, Role.ADMINISTRATOR));
		}
		declared.put("POST /incidents/{id}/retry", EnumSet.of(Role.PROCESS_ANALYST, Role.ADMINISTRATOR));
		declared.put("GET /api/openapi.json.yaml", NOBODY);
		return declared;
	}

}
