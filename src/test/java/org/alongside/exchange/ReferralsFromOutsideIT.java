package org.alongside.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Other systems send referrals to the running product.
 */
@RunningAgency
@TestPropertySource(properties = "alongside.demo.people=0") // a database nobody else
															// sends people to
class ReferralsFromOutsideIT {

	private static final Path SYNTHEA = Path.of("../shared/data/fhir/synthea");

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	private final JdbcClient database;

	@LocalServerPort
	private int port;

	ReferralsFromOutsideIT(@Autowired AccessTokens tokens, @Autowired StaffDirectory staff,
			@Autowired JdbcClient database) {
		this.tokens = tokens;
		this.staff = staff;
		this.database = database;
	}

	@Test
	void opensOneCaseForEachPersonHoweverOftenTheyAreSent() throws Exception {
		long clients = count("client");
		long cases = count("case_file");
		HttpResponse<String> first = send(Exchange.fixture("family-batch.json"));
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		HttpResponse<String> second = send(Exchange.fixture("family-batch.json"));

		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(count("client")).isEqualTo(clients + 3);
		assertThat(count("case_file")).isEqualTo(cases + 3);
		JsonNode entry = json.readTree(first.body()).path("entry").get(0).path("response");
		HttpResponse<String> opened = http.send(request(entry.path("location").asText()).GET().build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(opened.statusCode()).isEqualTo(200);
		assertThat(opened.body()).contains("Liv Rask");
	}

	@Test
	void opensOneCaseWhenTheSameIsSentByManyAtTheSameMoment() throws Exception {
		long clients = count("client");
		long cases = count("case_file");
		String referral = Exchange.fixture("patient.json").replace("s-1", UUID.randomUUID().toString());
		List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 6)
			.mapToObj(number -> http.sendAsync(fhir(BodyPublishers.ofString(referral)),
					HttpResponse.BodyHandlers.ofString()))
			.toList();

		assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsOnly(200, 201)
			.containsOnlyOnce(201);
		assertThat(count("client")).isEqualTo(clients + 1);
		assertThat(count("case_file")).isEqualTo(cases + 1);
	}

	@Test
	void takesInEverySyntheaPersonOnce() throws Exception {
		assumeThat(SYNTHEA).as("other people's data beside the project").exists();
		long clients = count("client");
		try (Stream<Path> bundles = Files.list(SYNTHEA)) {
			for (Path bundle : bundles.toList()) {
				HttpResponse<String> answer = send(Files.readString(bundle));
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
				assertThat(send(Files.readString(bundle)).statusCode()).isEqualTo(200);
			}
		}
		assertThat(count("client")).isEqualTo(clients + 11);
	}

	@Test
	void takesNothingOfABundleInWhichOnePersonIsImpossible() throws Exception {
		long clients = count("client");
		String bundle = Exchange.fixture("family-batch.json")
			.replace("https://fam.example/bundles", "https://fam.example/other")
			.replace("F-", "G-")
			.replace("2018-11-30", "2093-11-30");
		HttpResponse<String> answer = send(bundle);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json.readTree(answer.body()).path("issue").get(0).path("details").path("text").asText())
			.isEqualTo("Date of birth: Lies in the future.");
		assertThat(count("client")).isEqualTo(clients);
	}

	@Test
	void tellsWhoIsNotSignedInAndWhoSendsTooMuchInFhir() throws Exception {
		HttpResponse<String> stranger = http.send(HttpRequest.newBuilder(uri("/fhir"))
			.header("Content-Type", "application/fhir+json")
			.POST(BodyPublishers.ofString(Exchange.fixture("patient.json")))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(stranger.statusCode()).isEqualTo(401);
		assertThat(json.readTree(stranger.body()).path("resourceType").asText()).isEqualTo("OperationOutcome");

		byte[] start = "{\"resourceType\": \"Patient\", \"x\": \"".getBytes(StandardCharsets.US_ASCII);
		InputStream endless = new SequenceInputStream(new ByteArrayInputStream(start),
				new ByteArrayInputStream("a".repeat(21_500_000).getBytes(StandardCharsets.US_ASCII)));
		HttpResponse<String> large = http.send(fhir(BodyPublishers.ofInputStream(() -> endless)),
				HttpResponse.BodyHandlers.ofString());
		assertThat(large.statusCode()).isEqualTo(413);
		assertThat(json.readTree(large.body()).path("issue").get(0).path("code").asText()).isEqualTo("too-long");
	}

	private HttpResponse<String> send(String referral) throws Exception {
		return http.send(fhir(BodyPublishers.ofString(referral)), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest fhir(BodyPublisher body) {
		return request("/fhir").header("Content-Type", "application/fhir+json").POST(body).build();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private String token() {
		StaffId ines = staff.findByUsername("ines").map(StaffProfile::id).orElseThrow();
		return tokens.issue(ines, "exchange", Instant.now());
	}

	private long count(String table) {
		return database.sql("select count(*) from " + table).query(Long.class).single();
	}

}
