package org.alongside.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.util.FileSystemUtils;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL per test run, one database per Spring context: contexts are cached side
 * by side and must not see each other's rows.
 */
@Configuration(proxyBeanMethods = false)
@Profile("test")
public class TestDatabase {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	@Bean
	JdbcConnectionDetails testConnection() {
		return fresh();
	}

	/** Returns a connection to a new, empty database, for tests without Spring. */
	public static JdbcConnectionDetails fresh() {
		String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
		Shared.SERVER.createDatabase(name);
		return new EmbeddedDatabase.ServerConnection(Shared.SERVER, name);
	}

	private static final class Shared {

		static final PostgresServer SERVER = start();

		private static PostgresServer start() {
			Path folder = Path.of("target", "test-postgres");
			PostgresServer server = PostgresServer.start(folder, "fsync=off", "synchronous_commit=off",
					"full_page_writes=off", "max_connections=200");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				server.close();
				FileSystemUtils.deleteRecursively(folder.resolve("cluster").toFile());
			}));
			return server;
		}

	}

}
