package org.alongside.exchange.web;

import org.alongside.exchange.Exchange;
import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An intake worker uploads files in the running product.
 */
@RunningAgency
class UploadPageIT {

	private static final String PAGE = "/referrals/upload";

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	@LocalServerPort
	private int port;

	@BeforeEach
	void signIn() throws Exception {
		String page = get("/sign-in").body();
		String form = Map.of("_csrf", field(page, "_csrf"), "username", "ines", "password", field(page, "password"))
			.entrySet()
			.stream()
			.map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		http.send(HttpRequest.newBuilder(uri("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void showsForEachFileWhatBecameOfItInPlainSentences() throws Exception {
		HttpResponse<String> page = get(PAGE);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Upload referrals", "Chronic", "As the referral says").doesNotContain("??");

		HttpResponse<String> done = upload(page.body(),
				Map.of("social.json", Exchange.fixture("social-collection.json"), "message.hl7", "MSH|^~\\&|A|B",
						"evil.json",
						"{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"<b>x</b>\", \"given\": [\"Y\"]}]}"));

		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.body())
			.contains("Nicolette Sato", "new case", "HL7 version 2", "message.hl7", "Y &lt;b&gt;x&lt;/b&gt;")
			.doesNotContain("<b>x</b>", "??");
		assertThat(upload(page.body(), Map.of("again.json", Exchange.fixture("social-collection.json"))).body())
			.contains("received before");
	}

	@Test
	void saysWhatToDoWhenNothingWasChosenAndKeepsThePage() throws Exception {
		HttpResponse<String> done = upload(get(PAGE).body(), Map.of());
		assertThat(done.statusCode()).isEqualTo(422);
		assertThat(done.body()).contains("Choose a file first.", "type=\"file\"");
	}

	private HttpResponse<String> upload(String page, Map<String, String> files)
			throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder(part("_csrf", field(page, "_csrf")));
		files.forEach((name, content) -> body.append(part("file\"; filename=\"" + name, content)));
		body.append("--edge--\r\n");
		return http.send(HttpRequest.newBuilder(uri(PAGE))
			.header("Content-Type", "multipart/form-data; boundary=edge")
			.POST(BodyPublishers.ofString(body.toString()))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String part(String name, String content) {
		return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return http.send(HttpRequest.newBuilder(uri(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String field(String page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
		assertThat(field.find()).as("a field %s with a value", name).isTrue();
		return field.group(1);
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

}
