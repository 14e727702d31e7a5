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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
		return copied();
	}

	/** Returns a connection to a new, empty database, for tests without Spring. */
	public static JdbcConnectionDetails fresh() {
		String name = name();
		Shared.SERVER.createDatabase(name);
		return new EmbeddedDatabase.ServerConnection(Shared.SERVER, name);
	}

	/** A new database with the product's tables: the migrations run once in a process. */
	private static JdbcConnectionDetails copied() {
		String name = name();
		JdbcConnectionDetails postgres = new EmbeddedDatabase.ServerConnection(Shared.SERVER, "postgres");
		try (Connection connection = source(postgres, "public").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " template " + Template.NAME);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database " + name + " could not be made", ex);
		}
		return new EmbeddedDatabase.ServerConnection(Shared.SERVER, name);
	}

	private static String name() {
		return "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
	}

	/**
	 * Returns a new database with the product's tables, for tests of SQL without Spring.
	 */
	public static DataSource migrated() {
		return source(copied(), "app,public");
	}

	private static DataSource source(JdbcConnectionDetails details, String schemas) {
		return new DriverManagerDataSource(details.getJdbcUrl() + "?currentSchema=" + schemas, details.getUsername(),
				details.getPassword());
	}

	/** What the others are copied from; nobody stays connected to it. */
	private static final class Template {

		static final String NAME = migrated();

		private static String migrated() {
			JdbcConnectionDetails details = fresh();
			Flyway.configure()
				.dataSource(source(details, "app,public"))
				.schemas("app", "camunda")
				.defaultSchema("app")
				.load()
				.migrate();
			return details.getJdbcUrl().replaceFirst(".*/", "");
		}

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
