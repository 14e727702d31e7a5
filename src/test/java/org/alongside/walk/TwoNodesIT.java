package org.alongside.walk;

import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one database: what is changed at one is told to the pages that are open at
 * the other, and who signs out at one is signed out at both.
 */
@RunningAgency
class TwoNodesIT {

	private static final long LIMIT_SECONDS = 60;

	private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private final AccessTokens tokens;

	private final StaffDirectory staff;

	private final JdbcConnectionDetails database;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

	@LocalServerPort
	private int port;

	TwoNodesIT(@Autowired AccessTokens tokens, @Autowired StaffDirectory staff,
			@Autowired JdbcConnectionDetails database) {
		this.tokens = tokens;
		this.staff = staff;
		this.database = database;
	}

	@Test
	void tellThePagesOfEachOther() throws Exception {
		try (Node other = secondNode()) {
			signIn(other.port(), "ines");
			HttpResponse<Stream<String>> stream = browser.send(
					HttpRequest.newBuilder(at(other.port(), "/live")).header("Accept", "text/event-stream").build(),
					HttpResponse.BodyHandlers.ofLines());
			assertThat(stream.statusCode()).isEqualTo(200);
			listen(stream.body());
			await("event:lists"); // what may have been missed before it listened
			told.clear();

			StaffId ines = staff.findByUsername("ines").map(StaffProfile::id).orElseThrow();
			new ApiWalker(port, List.of(tokens.issue(ines, "walk", Instant.now()))).refer("Nodesample");
			await("event:lists");

			assertThat(post(port, "/settings", "/sign-out", Map.of())).isEqualTo(302);
			await("event:out");
		}
	}

	private Node secondNode() throws IOException, InterruptedException {
		Path folder = Path.of("target", "two-nodes").toAbsolutePath();
		Files.createDirectories(folder);
		return Node.start(folder.resolve("log"), Map.of("SPRING_DATASOURCE_PASSWORD", database.getPassword()),
				"--spring.datasource.url=" + database.getJdbcUrl(),
				"--spring.datasource.username=" + database.getUsername(), "--alongside.demo.enabled=true",
				"--alongside.demo.people=0");
	}

	private void signIn(int at, String username) throws IOException, InterruptedException {
		assertThat(post(at, "/sign-in", "/sign-in", Map.of("username", username, "password", "walk-alongside")))
			.isEqualTo(302);
		assertThat(page(at, "/tasks")).contains("Inés Carrasco");
	}

	/** Reads what the page is told, as long as it is open. */
	private void listen(Stream<String> lines) {
		Thread reader = new Thread(() -> {
			try {
				lines.forEach(told::add);
			}
			catch (RuntimeException ended) {
				told.add("ended"); // with its node
			}
		}, "page");
		reader.setDaemon(true);
		reader.start();
	}

	private void await(String line) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
		String next = "";
		while (!line.equals(next)) {
			next = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			assertThat(next).as("told of %s", line).isNotNull();
		}
	}

	/** Sends a form of a page. */
	private int post(int at, String from, String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder("_csrf=").append(encoded(token(at, from)));
		fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
		return browser
			.send(HttpRequest.newBuilder(at(at, path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private String token(int at, String path) throws IOException, InterruptedException {
		Matcher token = CSRF.matcher(page(at, path));
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private String page(int at, String path) throws IOException, InterruptedException {
		return browser
			.send(HttpRequest.newBuilder(at(at, path)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static URI at(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
