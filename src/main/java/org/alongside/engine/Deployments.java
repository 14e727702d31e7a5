package org.alongside.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether something was deployed, by whichever node. Asked of the database once in
 * a transaction.
 */
@Component
class Deployments {

	/** One row for each release of an agency. */
	private static final String STATE = "select count(*) || ' ' || max(deploy_time_) from act_re_deployment";

	private final JdbcClient jdbc;

	Deployments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns a text that is another one after each deployment. */
	String state() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return read();
		}
		for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
			if (one instanceof Asked asked) {
				return asked.state;
			}
		}
		Asked asked = new Asked(read());
		TransactionSynchronizationManager.registerSynchronization(asked);
		return asked.state;
	}

	private String read() {
		return jdbc.sql(STATE).query(String.class).optional().orElse("none");
	}

	/** What was found, for the length of a transaction. */
	private record Asked(String state) implements TransactionSynchronization {
	}

}
