package org.alongside.bench;

import org.alongside.Alongside;
import org.alongside.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S9: start on an existing database, in turns with a bare Spring Boot application with
 * the same engine on the same database; resident memory with the demo agency loaded.
 */
@Tag("bench")
class StartBench {

	private static final Logger log = LoggerFactory.getLogger(StartBench.class);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void start() throws Exception {
		JdbcConnectionDetails database = TestDatabase.fresh();
		JdbcConnectionDetails bare = TestDatabase.fresh();
		run(Alongside.class, database, "--alongside.demo.enabled=true");
		run(BareApplication.class, bare);
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		List<Double> memory = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			Started own = run(Alongside.class, database, "--alongside.demo.enabled=true");
			ours.add(own.seconds());
			memory.add(own.megabytes());
			theirs.add(run(BareApplication.class, bare).seconds());
		}
		List<Figure> figures = List.of(Figure.atMost("S9", median(ours), median(theirs), 1.5, "s"),
				Figure.atMost("resident-memory", median(memory), 0, 700, "MB"));
		Figure.write("start", Map.of("rounds", ROUNDS, "alongside", ours, "bare", theirs), figures);
		assertThat(ours).hasSize(ROUNDS).allMatch((seconds) -> seconds > 0);
		assertThat(theirs).hasSize(ROUNDS).allMatch((seconds) -> seconds > 0);
		assertThat(memory).hasSize(ROUNDS).allMatch((megabytes) -> megabytes > 0);
	}

	private Started run(Class<?> application, JdbcConnectionDetails database, String... arguments) throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						application.getName(), "--server.port=" + port, "--server.address=127.0.0.1",
						"--spring.datasource.url=" + database.getJdbcUrl(),
						"--spring.datasource.username=" + database.getUsername(),
						"--spring.datasource.password=" + database.getPassword()));
		command.addAll(List.of(arguments));
		long begin = System.nanoTime();
		Path log = Path.of("target", "bench", application.getSimpleName() + ".log");
		Files.createDirectories(log.getParent());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			awaitHealth(process, port);
			double seconds = (System.nanoTime() - begin) / 1e9;
			Thread.sleep(2000);
			return new Started(seconds, residentMegabytes(process.pid()));
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private void awaitHealth(Process process, int port) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(5))
			.build();
		long end = System.nanoTime() + LIMIT.toNanos();
		while (System.nanoTime() < end && process.isAlive()) {
			try {
				if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				log.trace("Not listening yet", notYet);
			}
			Thread.sleep(20);
		}
		throw new IllegalStateException("The application did not become ready; see target/bench");
	}

	private static double residentMegabytes(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))
			.stream()
			.filter(line -> line.startsWith("VmRSS:"))
			.mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/**
	 * What one start took.
	 */
	record Started(double seconds, double megabytes) {
	}

}
