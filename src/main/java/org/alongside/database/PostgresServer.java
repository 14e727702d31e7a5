package org.alongside.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that lives as long as this process. A small shell keeps the server:
 * it reads from a pipe this process holds, so that however this process ends, the shell
 * sees the end of the pipe and gives the server a fast, clean shutdown. The server has a
 * session of its own, so that Ctrl+C in a terminal reaches the application first.
 */
final class PostgresServer implements AutoCloseable {

	static final String USER = "alongside";

	private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

	private static final Duration START_LIMIT = Duration.ofSeconds(60);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

	private static final String KEEPER = """
			exec 3<&0
			if command -v setsid >/dev/null; then setsid "$@" </dev/null & else "$@" </dev/null & fi
			server=$!
			trap '' INT TERM HUP
			(cat <&3 >/dev/null; kill -INT $server) &
			wait $server
			""";

	private final Path folder;

	private final PostgresBinaries binaries;

	private final List<String> options;

	private final int port;

	private final FileChannel lockFile;

	private final Process keeper;

	private PostgresServer(Path folder, List<String> options) throws IOException {
		this.folder = folder.toAbsolutePath();
		this.options = options;
		Files.createDirectories(this.folder);
		this.lockFile = lock();
		this.binaries = PostgresBinaries.unpackInto(this.folder);
		refuseOtherVersion();
		stopLeftover();
		if (!Files.exists(cluster().resolve("PG_VERSION"))) {
			initialise();
		}
		this.port = freePort();
		this.keeper = launch();
		awaitConnections();
	}

	/**
	 * Starts a server, making its data directory at the first time.
	 * @param folder holds data, password and programs
	 * @param options settings of the server, such as {@code fsync=off}
	 * @throws IllegalStateException with a sentence to act on if it cannot start
	 */
	static PostgresServer start(Path folder, String... options) {
		try {
			Instant begin = Instant.now();
			PostgresServer server = new PostgresServer(folder, List.of(options));
			log.info("Database started on port {} in {} ms, data in {}", server.port,
					Duration.between(begin, Instant.now()).toMillis(), folder);
			return server;
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The database could not be started in " + folder, problem);
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	String password() {
		try {
			return Files.readString(folder.resolve("password")).strip();
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The database's password cannot be read in " + folder, problem);
		}
	}

	/** Makes the database unless it is there. The name must be a plain identifier. */
	void createDatabase(String name) {
		try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password());
				Statement statement = connection.createStatement()) {
			try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
				if (found.next()) {
					return;
				}
			}
			statement.execute("create database " + name);
		}
		catch (SQLException problem) {
			throw new IllegalStateException("The database " + name + " could not be made", problem);
		}
	}

	@Override
	public void close() {
		try {
			keeper.getOutputStream().close();
			if (!keeper.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The database did not stop within {} s and goes on by itself", STOP_LIMIT.toSeconds());
			}
			lockFile.close();
		}
		catch (IOException problem) {
			log.warn("The database was not stopped cleanly; it recovers at the next start", problem);
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
		}
	}

	private Path cluster() {
		return folder.resolve("cluster");
	}

	private FileChannel lock() throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException problem) {
			lock = null;
		}
		if (lock == null) {
			channel.close();
			throw new IllegalStateException("Another Alongside is running on the data in " + folder
					+ ". Stop it, or set alongside.database.directory to another folder.");
		}
		return channel;
	}

	private void refuseOtherVersion() throws IOException {
		Path version = cluster().resolve("PG_VERSION");
		if (Files.exists(version) && !Files.readString(version).strip().equals(PostgresBinaries.MAJOR_VERSION)) {
			throw new IllegalStateException("The data in " + folder + " was written by PostgreSQL "
					+ Files.readString(version).strip() + ", this Alongside brings " + PostgresBinaries.MAJOR_VERSION
					+ ". Start the Alongside that wrote it, or set alongside.database.directory to another folder.");
		}
	}

	private void stopLeftover() throws IOException {
		Path pidFile = cluster().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
		ProcessHandle leftover = ProcessHandle.of(pid)
			.filter(process -> process.info().command().orElse("").equals(binaries.program("postgres")))
			.orElse(null);
		if (leftover == null) {
			return;
		}
		log.warn("A database server was left running by an Alongside that was killed; stopping it");
		try {
			new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
			leftover.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
		}
		catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException problem) {
			throw new IllegalStateException(
					"The database server left running (process " + pid + ") does not stop. End it and start again.",
					problem);
		}
	}

	private void initialise() throws IOException {
		Path password = folder.resolve("password");
		Files.deleteIfExists(password);
		Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		Files.writeString(password, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
		Path fresh = folder.resolve("cluster.new");
		run("rm", "-rf", fresh.toString());
		List<String> command = unprivileged();
		command.addAll(List.of(binaries.program("initdb"), "-D", fresh.toString(), "-U", USER, "-A", "scram-sha-256",
				"--pwfile=" + password, "-E", "UTF8", "--data-checksums", "--locale=C", "--locale-provider=icu",
				"--icu-locale=und"));
		run(command.toArray(String[]::new));
		// Half a data directory is never mistaken for a whole one.
		Files.move(fresh, cluster());
	}

	private Process launch() throws IOException {
		List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "alongside-database"));
		command.addAll(unprivileged());
		command.addAll(List.of(binaries.program("postgres"), "-D", cluster().toString(), "-p", String.valueOf(port)));
		List<String> settings = new ArrayList<>(
				List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "jit=off"));
		settings.addAll(options);
		settings.forEach(setting -> command.addAll(List.of("-c", setting)));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
		return builder.start();
	}

	private void awaitConnections() {
		Instant end = Instant.now().plus(START_LIMIT);
		while (true) {
			try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password())) {
				log.debug("Connected to {}", connection.getMetaData().getDatabaseProductVersion());
				return;
			}
			catch (SQLException problem) {
				if (!keeper.isAlive() || Instant.now().isAfter(end)) {
					close();
					throw new IllegalStateException(
							"The database did not start; its own words are in " + folder.resolve("server.log"),
							problem);
				}
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the database was starting", problem);
		}
	}

	/** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
	private static List<String> unprivileged() {
		return System.getProperty("user.name").equals("root") ? new ArrayList<>(List.of("unshare", "-U"))
				: new ArrayList<>();
	}

	private void run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		try {
			if (process.waitFor() != 0) {
				throw new IllegalStateException("The database could not be prepared in " + folder + ": " + words);
			}
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
