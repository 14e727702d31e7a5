package org.alongside.walk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works on cases over the API as several people, each with a token.
 */
final class ApiWalker {

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final int port;

	private final List<String> people;

	ApiWalker(int port, List<String> people) {
		this.port = port;
		this.people = people;
	}

	/** Refers somebody as the first of the people and returns the case. */
	String refer(String familyName) throws IOException, InterruptedException {
		return refer(familyName, "mental-health", "1988-02-03");
	}

	/** Refers somebody to a programme. */
	String refer(String familyName, String programme, String born) throws IOException, InterruptedException {
		HttpRequest referral = post(people.get(0), "/api/referrals",
				Map.of("givenName", "Wanda", "familyName", familyName, "birthDate", born, "programme", programme,
						"referrer", "Mercy Street Clinic", "reason", "Asks for help with sleep"));
		return json.readTree(expect(201, send(referral))).path("caseId").asText();
	}

	/** Returns the case as the last of the people sees it. */
	JsonNode file(String caseId) throws IOException, InterruptedException {
		return json.readTree(expect(200, send(get(people.get(people.size() - 1), "/api/cases/" + caseId))));
	}

	/** Prepares the completion of the next task by whoever may. */
	Completion next(JsonNode file) throws IOException, InterruptedException {
		return next(file, Map.of());
	}

	/**
	 * As {@link #next(JsonNode)}, with other answers for some tasks, by key.
	 */
	Completion next(JsonNode file, Map<String, Map<String, Object>> others) throws IOException, InterruptedException {
		return find(file, others).orElseThrow(() -> new AssertionError("Nobody may go on with " + file));
	}

	/**
	 * As {@link #next(JsonNode, Map)}; empty when nobody may go on with what is listed.
	 */
	Optional<Completion> find(JsonNode file, Map<String, Map<String, Object>> others)
			throws IOException, InterruptedException {
		for (JsonNode open : file.path("openTasks")) {
			String task = "/api/tasks/" + open.path("id").asText();
			for (String person : people) {
				JsonNode detail = json.readTree(send(get(person, task)).body());
				if (detail.path("mayComplete").asBoolean()) {
					Map<String, Object> answers = SchemaAnswers.to(detail.path("schema"), detail.path("data"),
							CarryingOn.today());
					answers.putAll(others.getOrDefault(open.path("key").asText(), Map.of()));
					return Optional.of(new Completion(open.path("id").asText(), open.path("key").asText(), person,
							post(person, task + "/complete", answers)));
				}
			}
		}
		return Optional.empty();
	}

	void complete(Completion completion) throws IOException, InterruptedException {
		expect(200, send(completion.request()));
	}

	/** Completes a task so that it takes effect when the time to undo it is over. */
	void completeWithGrace(Completion completion) throws IOException, InterruptedException {
		URI later = URI.create(completion.request().uri() + "?grace=true");
		expect(200, send(HttpRequest.newBuilder(completion.request(), (name, value) -> true).uri(later).build()));
	}

	/** Asks whether a completion can be taken back, as who completed it. */
	JsonNode wayBack(Completion done) throws IOException, InterruptedException {
		return json.readTree(expect(200, send(get(done.person(), "/api/tasks/" + done.task() + "/take-back"))));
	}

	/** Takes a completion back, as who completed it. */
	HttpResponse<String> takeBack(Completion done, String reason) throws IOException, InterruptedException {
		return send(post(done.person(), "/api/tasks/" + done.task() + "/take-back", Map.of("reason", reason)));
	}

	/** Completes another task with the answers kept as the person's draft. */
	Completion withDraft(Completion done, String task) throws IOException, InterruptedException {
		JsonNode draft = json.readTree(expect(200, send(get(done.person(), "/api/tasks/" + task + "/draft"))));
		Map<String, Object> answers = json.convertValue(draft.path("answers"), new TypeReference<>() {
		});
		return new Completion(task, done.key(), done.person(),
				post(done.person(), "/api/tasks/" + task + "/complete", answers));
	}

	CompletableFuture<Integer> begin(Completion completion) {
		return http.sendAsync(completion.request(), HttpResponse.BodyHandlers.ofString())
			.thenApply(HttpResponse::statusCode);
	}

	private HttpRequest get(String token, String path) {
		return request(token, path).GET().build();
	}

	private HttpRequest post(String token, String path, Map<String, Object> body) throws IOException {
		return request(token, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
			.build();
	}

	private HttpRequest.Builder request(String token, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return http.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static String expect(int status, HttpResponse<String> response) {
		assertThat(response.statusCode()).as("%s %s: %s", response.request().method(), response.uri(), response.body())
			.isEqualTo(status);
		return response.body();
	}

	/**
	 * A task about to be completed.
	 */
	record Completion(String task, String key, String person, HttpRequest request) {
	}

}
