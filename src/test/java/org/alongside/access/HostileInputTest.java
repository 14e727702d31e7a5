package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever is sent, the answer is a sentence and nothing is changed.
 */
class HostileInputTest extends WholeHouse {

	private static final List<String> NOT_ANSWERS = List.of("", "null", "[]", "[{}]", "\"x\"", "1", "true", "{",
			"{\"reason\":", "{\"reason\": nan}", "\0", "<x/>", "MSH|^~\\&|A|B|C|D|20240101||ADT^A01|1|P|2.5",
			"{\"reason\": 'x'}", "{\"reason\": " + "[".repeat(100_000), "{\"a\":".repeat(50_000),
			"{\"number\": " + "9".repeat(5_000) + "}");

	private static final List<String> WRONG_ANSWERS = List.of("{}", "{\"__proto__\": {\"admin\": true}}",
			"{\"constructor\": {\"prototype\": {}}}", "{\"story\": {\"a\": 1}}", "{\"story\": [\"x\"]}",
			"{\"story\": 1e400}", "{\"story\": 1e999999999}", "{\"story\": -1}", "{\"story\": true}",
			"{\"story\": \"a\\u0000b\"}", "{\"story\": \"\\ud800\"}",
			"{\"story\": \"x\", \"immediateDanger\": \"perhaps\"}", "{\"story\": \"x\", \"immediateDanger\": [true]}",
			"{\"story\": \"x\", \"immediateDanger\": {}}", "{\"story\": \"x\", \"caseId\": \"1\"}",
			"{\"story\": \"x\", \"\": \"\"}", "{\"story\": \"x\", \"story.x\": 1}",
			"{\"story\": \"x\", \"' or 1=1 --\": 1}", "{\"story\": \"x\", \"../../etc/passwd\": 1}",
			"{\"story\": \"x\", \"<script>\": 1}", "{\"story\": \"" + "a".repeat(5_000_000) + "\"}");

	private static final List<String> TEXTS = List.of("\0", "a\0b", "\ud800", "a".repeat(200_000), "../../etc/passwd",
			"' or 1=1 --", "${7*7}", "#{T(java.lang.Runtime)}", "<script>alert(1)</script>", "%00");

	private static final List<String> KEYS = List.of("x", "_", "", "\0", "infinity", "infinity_x", "infinity_\0",
			"2026-01-01T00:00:00Z_\0", "9999-99-99_1", "+1000000000-12-31T23:59:59.999999999Z_x",
			"-1000000000-01-01T00:00:00Z_1", "2026-01-01T00:00:00Z_" + "9".repeat(40), "1_2_3", "a".repeat(10_000),
			"2026-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000");

	private static final List<String> IDS = List.of("x", "0", "-1", "..%2f..%2fetc", "%00", "'%20or%201=1",
			"%3Cscript%3E", "00000000-0000-0000-0000-00000000000g", "a".repeat(5_000), "%ff", "1-1-1-1-1");

	private StaffProfile dana;

	private CaseId caseId;

	private String task;

	private Map<String, Long> before;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.INTAKE_WORKER, Role.CASE_MANAGER, Role.SUPERVISOR);
		caseId = received(dana, "Ana");
		task = openTask(caseId);
		before = rows();
	}

	@Test
	void refusesBodiesThatAreNotAnswers() throws Exception {
		for (String body : NOT_ANSWERS) {
			for (String route : List.of("/api/referrals", "/referrals/new", complete(), complete().substring(4),
					"/api/cases/" + caseId + "/referrals/" + CaseId.random() + "/answer")) {
				refused(json(route, body), body);
			}
			refused(post("/fhir").contentType("application/fhir+json").content(body), body);
		}
		nothingChanged();
	}

	@Test
	void refusesAnswersThatDoNotFitTheForm() throws Exception {
		for (String body : WRONG_ANSWERS) {
			refused(json(complete(), body), body);
			refused(json("/api/referrals", body), body);
		}
		nothingChanged();
	}

	@Test
	void refusesWrongTypesOfContent() throws Exception {
		for (String type : List.of("text/plain", "application/xml", "text/html", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x", "x-application/hl7-v2+er7", "application/octet-stream",
				"application/x-java-serialized-object")) {
			for (String route : List.of("/api/referrals", "/referrals/new", complete(), "/fhir")) {
				refused(post(route).contentType(type).content("reason=x"), type);
			}
		}
		nothingChanged();
	}

	@Test
	void refusesWhatIsTooLarge() throws Exception {
		byte[] large = new byte[22_100_000];
		for (String route : List.of("/api/referrals", "/fhir")) {
			assertThat(refused(post(route).contentType(MediaType.APPLICATION_JSON).content(large), route).getStatus())
				.isEqualTo(413);
		}
		nothingChanged();
	}

	@Test
	void refusesFilesThatAreNoReferrals() throws Exception {
		for (String text : NOT_ANSWERS) {
			refused(multipart("/referrals/upload")
				.file(new MockMultipartFile("file", "../../<b>.json", null, text.getBytes(StandardCharsets.UTF_8))),
					text);
		}
		nothingChanged();
	}

	@Test
	void refusesTextsThatNoFieldTakes() throws Exception {
		for (String text : TEXTS) {
			refused(post("/cases/" + caseId + "/withdraw").param("reasonCode", text).param("words", "x"), text);
			refused(post("/cases/" + caseId + "/reopen").param("reason", text), text);
			refused(post("/settings/display").param("language", text).param("zone", text).param("density", text), text);
			refused(post("/settings/password").param("currentPassword", text).param("newPassword", text), text);
		}
		for (String nul : List.of("\0", "a\0b")) {
			refused(post("/cases/" + caseId + "/withdraw").param("reasonCode", "withdrew").param("words", nul), nul);
			refused(post("/settings/tokens").param("name", nul), nul);
		}
		nothingChanged();
	}

	@Test
	void answersNoFaultToKeysAndIdentifiersItNeverGave() throws Exception {
		for (String key : KEYS) {
			String after = "after=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
			for (String page : List.of("/api/tasks?", "/api/tasks?view=done&", "/tasks?view=team&", "/tasks?view=done&",
					"/cases?", "/cases/" + caseId + "?", "/cases?query=", "/api/tasks?limit=", "/api/tasks?view=")) {
				noFault(get(URI.create(page.endsWith("=") ? page + after.substring(6) : page + after)), page + after);
			}
		}
		for (String id : IDS) {
			for (String route : List.of("/api/tasks/", "/tasks/", "/api/cases/", "/cases/")) {
				assertThat(noFault(get(URI.create(route + id)), route + id)).isBetween(400, 499);
			}
		}
		nothingChanged();
	}

	@Test
	void refusesToSignInWhoeverIsNoName() throws Exception {
		for (String text : TEXTS) {
			MockHttpServletResponse response = mvc
				.perform(post("/sign-in").param("username", text).param("password", text).with(csrf()))
				.andReturn()
				.getResponse();
			assertThat(response.getRedirectedUrl()).startsWith("/sign-in?");
		}
	}

	@Test
	void showsANameThatIsAScriptAsAName() throws Exception {
		String name = "</script><script>alert(1)</script>";
		CaseId named = received(dana, name);
		for (String page : List.of("/tasks?view=unassigned", "/tasks?view=team", "/tasks/" + openTask(named),
				"/cases/" + named, "/cases?query=" + URLEncoder.encode(name, StandardCharsets.UTF_8))) {
			MockHttpServletResponse response = mvc.perform(get(URI.create(page)).with(Visitor.as(dana)))
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).as(page).isEqualTo(200);
			assertThat(response.getContentAsString()).as(page).contains("alert(1)").doesNotContain("<script>alert(1)");
		}
	}

	private String complete() {
		return "/api/tasks/" + task + "/complete";
	}

	private static MockHttpServletRequestBuilder json(String route, String body) {
		return post(route).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private MockHttpServletResponse refused(MockHttpServletRequestBuilder request, String what) throws Exception {
		MockHttpServletResponse response = mvc.perform(request.with(csrf()).with(Visitor.as(dana)))
			.andReturn()
			.getResponse();
		// a token is drawn at random and may spell anything
		String said = response.getContentAsString().replaceAll("[\\w-]{100,}", "");
		String path = String.valueOf(response.getContentType());
		assertThat(response.getStatus()).as("%.80s: %s", what, said).isBetween(400, 499);
		assertThat(said).as("%.80s: %s", what, path)
			.containsAnyOf("detail", "OperationOutcome", "<html")
			.doesNotContain("Exception", "org.alongside", "\tat ", "SQL");
		return response;
	}

	private int noFault(MockHttpServletRequestBuilder request, String what) throws Exception {
		MockHttpServletResponse response = mvc.perform(request.with(Visitor.as(dana))).andReturn().getResponse();
		assertThat(response.getStatus()).as("%.120s", what).isLessThan(500);
		assertThat(response.getContentAsString()).doesNotContain("Exception", "\tat ");
		return response.getStatus();
	}

	private void nothingChanged() {
		assertThat(rows()).isEqualTo(before);
	}

}
