package org.alongside.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.dao.DataAccessResourceFailureException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class BareErrorsTest {

	@TempDir
	private Path folder;

	private final Tomcat tomcat = new Tomcat();

	@BeforeEach
	void start() throws Exception {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/faults", "messages/common");
		messages.setDefaultEncoding("UTF-8");
		tomcat.setBaseDir(folder.toString());
		tomcat.setPort(0);
		tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
		Context context = tomcat.addContext("", folder.toString());
		add(context, "lost", new DataAccessResourceFailureException("jdbc:secret"));
		add(context, "api/lost", new DataAccessResourceFailureException("jdbc:secret"));
		add(context, "broken", new IllegalStateException("secret"));
		FaultTexts texts = new FaultTexts(messages);
		BarePage page = new BarePage(texts, new Assets("", Map.of("app.css", "app-1.css")));
		FilterDef filter = new FilterDef();
		filter.setFilterName("lost");
		filter.setFilter(
				new LostDatabase(new ErrorAnswers(texts, new AcceptHeaderLocaleResolver(), new ObjectMapper()), page));
		context.addFilterDef(filter);
		FilterMap everything = new FilterMap();
		everything.setFilterName("lost");
		everything.addURLPattern("/*");
		context.addFilterMap(everything);
		((StandardHost) tomcat.getHost()).setErrorReportValveClass(null);
		tomcat.getHost().getPipeline().addValve(new BareErrors(page));
		tomcat.start();
	}

	@AfterEach
	void stop() throws Exception {
		tomcat.stop();
		tomcat.destroy();
	}

	@Test
	void saysThatTheDatabaseDoesNotAnswer() throws Exception {
		HttpResponse<String> answer = get("/lost", "en");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("Not available just now", "Try again in a minute", "/assets/app-1.css")
			.containsPattern("Reference <code>\\w{4}-\\w{4}</code>")
			.doesNotContain("secret");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("style-src 'self'");
	}

	@Test
	void tellsAProgramThatTheDatabaseDoesNotAnswer() throws Exception {
		HttpResponse<String> answer = get("/api/lost", "en");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"reference\"").doesNotContain("secret");
	}

	@Test
	void saysThatTheFaultIsOursWithAReference() throws Exception {
		HttpResponse<String> answer = get("/broken", "es");

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("lang=\"es\"")
			.containsPattern("<code>\\w{4}-\\w{4}</code>")
			.doesNotContain("secret");
	}

	private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).header("Accept-Language", language).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	private static void add(Context context, String name, RuntimeException failure) {
		Tomcat.addServlet(context, name, new HttpServlet() {
			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) {
				throw failure;
			}
		});
		context.addServletMappingDecoded("/" + name, name);
	}

}
