package org.alongside.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the first account of an agency that has none, so that somebody can sign in.
 */
@Component
class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final String USERNAME = "admin";

	/** Nodes that start together take turns, and the second finds the account. */
	private static final long LOCK = 0x616c6f6e67_02L;

	private final Staffing staffing;

	private final ObjectProvider<DemoPeople> demo;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	FirstAdministrator(Staffing staffing, ObjectProvider<DemoPeople> demo, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.staffing = staffing;
		this.demo = demo;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@EventListener(ApplicationReadyEvent.class)
	void hireUnlessSomebodyIsThere() {
		if (demo.getIfAvailable() != null || staffing.anybody()) {
			return;
		}
		String password = password();
		if (Boolean.TRUE.equals(transaction.execute(status -> hired(password)))) {
			log.warn("There was no account yet. Sign in as \"{}\" with the password {} and change it in the settings;"
					+ " it is not shown again.", USERNAME, password);
		}
	}

	private boolean hired(String password) {
		jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, number) -> 1).single();
		if (staffing.anybody()) {
			return false;
		}
		staffing.hire(USERNAME, "Administrator", password, Set.of(Role.ADMINISTRATOR), Locale.ENGLISH,
				ZoneId.of("UTC"));
		return true;
	}

	private static String password() {
		byte[] secret = new byte[15];
		new SecureRandom().nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

}
