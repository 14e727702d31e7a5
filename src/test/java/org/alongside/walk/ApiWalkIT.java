package org.alongside.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three people carry a person from referral to closed case over HTTP, reading nothing but
 * the schemas of the forms.
 */
@RunningAgency
class ApiWalkIT {

	private static final int LONGEST = 80;

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	@LocalServerPort
	private int port;

	ApiWalkIT(@Autowired AccessTokens tokens, @Autowired StaffDirectory staff) {
		this.tokens = tokens;
		this.staff = staff;
	}

	@Test
	void carriesAReferralToAClosedCase() throws Exception {
		List<String> people = List.of(token("ines"), token("dana"), token("miguel"), token("sam"));
		JsonNode referred = post(people.get(0), "/api/referrals",
				Map.of("givenName", "Wanda", "familyName", "Sample", "birthDate", "1988-02-03", "programme",
						"mental-health", "referrer", "Mercy Street Clinic", "reason", "Asks for help with sleep"),
				201);
		String caseId = referred.path("caseId").asText();
		List<String> walked = new ArrayList<>();
		for (int step = 0; step < LONGEST; step++) {
			JsonNode file = get(people.get(3), "/api/cases/" + caseId, 200);
			if (file.path("stage").asText().equals("CLOSED")) {
				break;
			}
			if (file.path("openTasks").isEmpty()) {
				Thread.sleep(250); // notices are sent in the background
			}
			else {
				walked.add(completeNext(people, file));
			}
		}
		assertThat(get(people.get(3), "/api/cases/" + caseId, 200).path("stage").asText()).as("after %s", walked)
			.isEqualTo("CLOSED");
		assertThat(walked).contains("screen-referral", "assign-worker", "name-needs", "draft-plan", "approve-plan",
				"make-contact", "approve-closure");
	}

	private String completeNext(List<String> people, JsonNode file) throws Exception {
		for (JsonNode open : file.path("openTasks")) {
			String task = "/api/tasks/" + open.path("id").asText();
			for (String person : people) {
				JsonNode detail = get(person, task, 0);
				if (detail.path("mayComplete").asBoolean()) {
					Map<String, Object> answers = SchemaAnswers.to(detail.path("schema"), detail.path("data"),
							LocalDate.now());
					post(person, task + "/complete", answers, 200);
					return open.path("key").asText();
				}
			}
		}
		throw new AssertionError("Nobody may go on with " + file);
	}

	private String token(String username) {
		StaffId id = staff.findByUsername(username).map(StaffProfile::id).orElseThrow();
		return tokens.issue(id, "walk", Instant.now());
	}

	private JsonNode get(String token, String path, int expected) throws IOException, InterruptedException {
		return send(request(token, path).GET().build(), expected);
	}

	private JsonNode post(String token, String path, Map<String, Object> body, int expected)
			throws IOException, InterruptedException {
		return send(request(token, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
			.build(), expected);
	}

	private HttpRequest.Builder request(String token, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Authorization", "Bearer " + token);
	}

	private JsonNode send(HttpRequest request, int expected) throws IOException, InterruptedException {
		HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
		if (expected != 0) {
			assertThat(response.statusCode()).as("%s %s: %s", request.method(), request.uri(), response.body())
				.isEqualTo(expected);
		}
		return json.readTree(response.body());
	}

}
