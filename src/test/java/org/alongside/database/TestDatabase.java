package org.alongside.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import javax.sql.DataSource;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL per test run, one database per Spring context: contexts are cached side
 * by side and must not see each other's rows. The server ends after the contexts: one
 * that closes without its database waits for it.
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

	/**
	 * Returns a new database with the product's tables, for tests of SQL without Spring.
	 */
	public static DataSource migrated() {
		JdbcConnectionDetails details = fresh();
		String url = details.getJdbcUrl() + "?currentSchema=app,public";
		DataSource source = new DriverManagerDataSource(url, details.getUsername(), details.getPassword());
		Flyway.configure().dataSource(source).schemas("app").defaultSchema("app").load().migrate();
		return source;
	}

	private static final class Shared {

		static final PostgresServer SERVER = start();

		private static PostgresServer start() {
			Path folder = Path.of("target", "test-postgres", System.getProperty("test.fork", "1"));
			PostgresServer server = PostgresServer.start(folder, "fsync=off", "synchronous_commit=off",
					"full_page_writes=off", "max_connections=200");
			SpringApplication.getShutdownHandlers().add(() -> {
				server.close();
				FileSystemUtils.deleteRecursively(folder.resolve("cluster").toFile());
			});
			return server;
		}

	}

}
