package org.alongside.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds the indexes that the engine's own tables lack for what the engine itself asks of
 * them. Without them, what one person completes takes the longer, the more tasks all
 * others have open. Runs after {@link StartLock} has let go.
 */
@Component
@Order
class EngineIndexes extends AbstractProcessEnginePlugin {

	private static final String ALONE = "select pg_advisory_xact_lock(hashtext('alongside'), hashtext('engine-indexes'))";

	/** Each task that ends is asked for its subtasks. */
	private static final String SUBTASKS = """
			create index if not exists alongside_idx_task_parent
			on camunda.act_ru_task (parent_task_id_) where parent_task_id_ is not null
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	EngineIndexes(JdbcClient jdbc, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		transaction.executeWithoutResult(status -> {
			jdbc.sql(ALONE).query(row -> {
			});
			jdbc.sql(SUBTASKS).update();
		});
	}

}
