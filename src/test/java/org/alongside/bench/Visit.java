package org.alongside.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who is signed in and asks for pages.
 */
final class Visit {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String root;

	private Visit(int port) {
		this.root = "http://127.0.0.1:" + port;
	}

	static Visit signIn(int port, String username, String password) throws IOException, InterruptedException {
		Visit visit = new Visit(port);
		Matcher token = TOKEN.matcher(visit.get("/sign-in"));
		assertThat(token.find()).isTrue();
		String form = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
				+ "&_csrf=" + token.group(1);
		visit.client.send(HttpRequest.newBuilder(URI.create(visit.root + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
		return visit;
	}

	/** Sends a form with its token and returns what comes back. */
	byte[] post(String path, String form) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(root + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/** Returns the token that the forms of a page carry. */
	String token(String path) throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get(path));
		assertThat(token.find()).isTrue();
		return "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
	}

	/** Returns a page. */
	String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> page = client.send(HttpRequest.newBuilder(URI.create(root + path)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).as(path).isEqualTo(200);
		return page.body();
	}

}
