package org.alongside.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/**
 * Uses the embedded PostgreSQL unless {@code spring.datasource.url} names another.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == '' and ${alongside.database.embedded:true}")
class EmbeddedDatabase {

	private static final String DATABASE = "alongside";

	@Bean(destroyMethod = "close")
	PostgresServer postgresServer(@Value("${alongside.database.directory:data}") Path directory) {
		PostgresServer server = PostgresServer.start(directory, "max_connections=60", "shared_buffers=64MB");
		server.createDatabase(DATABASE);
		return server;
	}

	@Bean
	JdbcConnectionDetails embeddedConnection(PostgresServer server) {
		return new ServerConnection(server, DATABASE);
	}

	/**
	 * How to connect to a database of a server.
	 */
	record ServerConnection(PostgresServer server, String database) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return PostgresServer.USER;
		}

		@Override
		public String getPassword() {
			return server.password();
		}

		@Override
		public String getJdbcUrl() {
			return server.url(database);
		}

	}

}
