package org.alongside.walk;

import org.alongside.Alongside;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product in a process of its own, without any of the tests' classes.
 */
final class Node implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(4);

	private final Process process;

	private final int port;

	private final Path log;

	private Node(Process process, int port, Path log) {
		this.process = process;
		this.port = port;
		this.log = log;
	}

	/**
	 * Starts the product and waits until it works.
	 * @param log file to write its log to
	 * @param environment added to this process's own
	 * @param settings as on the command line, beside the port
	 */
	static Node start(Path log, Map<String, String> environment, String... settings)
			throws IOException, InterruptedException {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Alongside.class.getName(),
						"--server.port=" + port, "--server.address=127.0.0.1"));
		command.addAll(List.of(settings));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		Node node = new Node(builder.start(), port, log);
		try {
			node.awaitStart();
		}
		catch (AssertionError failed) {
			node.kill();
			throw failed;
		}
		return node;
	}

	private void awaitStart() throws IOException, InterruptedException {
		Instant end = Instant.now().plus(START_LIMIT);
		while (!log().contains("The inbox ")) {
			assertThat(process.isAlive() && Instant.now().isBefore(end)).as("started, see %s", log).isTrue();
			Thread.sleep(100);
		}
	}

	int port() {
		return port;
	}

	/** Returns what it has logged so far. */
	String log() throws IOException {
		return Files.readString(log);
	}

	/** Ends it in the middle of whatever it does. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
