package org.alongside.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

	@TempDir
	Path folder;

	@Test
	void keepsTheDataOverARestartBehindItsPassword() throws Exception {
		try (PostgresServer server = PostgresServer.start(folder)) {
			server.createDatabase("kept");
			server.createDatabase("kept");
			execute(server, "create table note(text text)");
			execute(server, "insert into note values ('there')");
			assertThatThrownBy(() -> DriverManager.getConnection(server.url("kept"), PostgresServer.USER, "guess"))
				.isInstanceOf(SQLException.class)
				.hasMessageContaining("password");
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
			.isEqualTo("rw-------");
		try (PostgresServer server = PostgresServer.start(folder)) {
			assertThat(read(server, "select text from note")).isEqualTo("there");
			assertThat(read(server, "show fsync")).isEqualTo("on");
			assertThat(read(server, "show data_checksums")).isEqualTo("on");
			assertThat(read(server, "show listen_addresses")).isEqualTo("127.0.0.1");
		}
	}

	@Test
	void refusesASecondServerOnTheSameData() {
		try (PostgresServer server = PostgresServer.start(folder)) {
			assertThat(server.url("postgres")).contains("127.0.0.1");
			assertThatIllegalStateException().isThrownBy(() -> PostgresServer.start(folder))
				.withMessageContaining("Another Alongside is running")
				.withMessageContaining("alongside.database.directory");
		}
	}

	@Test
	void refusesDataOfAnotherVersionInWords() throws Exception {
		Files.createDirectories(folder.resolve("cluster"));
		Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");
		assertThatIllegalStateException().isThrownBy(() -> PostgresServer.start(folder))
			.withMessageContaining("written by PostgreSQL 16");
	}

	@Test
	void stopsByItselfWhenItsOwnerIsKilledAndStartsAgainWithEverythingCommitted() throws Exception {
		Process owner = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), KilledOwner.class.getName(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(owner.inputReader().lines().anyMatch("committed"::equals)).isTrue();
		long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0));
		ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();

		owner.destroyForcibly().waitFor();

		server.onExit().get(20, TimeUnit.SECONDS);
		assertThat(server.isAlive()).isFalse();
		try (PostgresServer again = PostgresServer.start(folder)) {
			assertThat(read(again, "select text from note")).isEqualTo("committed");
		}
	}

	private static void execute(PostgresServer server, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.url("kept"), PostgresServer.USER,
				server.password())) {
			connection.createStatement().execute(sql);
		}
	}

	private static String read(PostgresServer server, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.url("kept"), PostgresServer.USER,
				server.password()); var rows = connection.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	/** Starts a server, commits a row, says so and waits to be killed. */
	static class KilledOwner {

		public static void main(String[] arguments) throws Exception {
			PostgresServer server = PostgresServer.start(Path.of(arguments[0]));
			server.createDatabase("kept");
			execute(server, "create table note(text text)");
			execute(server, "insert into note values ('committed')");
			var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
			out.write("committed\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
			out.flush();
			Thread.sleep(60_000);
		}

	}

}
