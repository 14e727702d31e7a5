package org.alongside.staff.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;

/**
 * Sessions are kept in the database, so that every node knows them and a restart ends
 * none.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionRules {

	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("alongside");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	/** Two requests of one session at once must not fail on each other's rows. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql(
			@Value("${spring.session.timeout}") Duration timeout,
			@Value("${spring.session.jdbc.table-name}") String table) {
		return sessions -> {
			new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
			sessions.setDefaultMaxInactiveInterval(timeout);
			sessions.setTableName(table);
		};
	}

	@Bean
	@Primary
	KeptSessions<? extends Session> keptSessions(JdbcIndexedSessionRepository stored) {
		return new KeptSessions<>(stored);
	}

	/**
	 * Each statement on a session stands for itself and needs no transaction around it.
	 */
	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

}
