package org.alongside.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets one node at a time create and upgrade the engine's tables: two that start together
 * on an empty database would both try. The database ends the lock with the connection, so
 * a node that dies holds up nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartLock extends AbstractProcessEnginePlugin {

	private static final String LOCK = "select pg_advisory_lock(hashtext('alongside'), hashtext('engine'))";

	private static final String UNLOCK = "select pg_advisory_unlock(hashtext('alongside'), hashtext('engine'))";

	private final DataSource dataSource;

	private @Nullable Connection connection;

	StartLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		try {
			Connection opened = dataSource.getConnection();
			connection = opened;
			try (Statement statement = opened.createStatement()) {
				statement.execute(LOCK);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not wait for other nodes that start", ex);
		}
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		Connection opened = connection;
		if (opened == null) {
			return;
		}
		connection = null;
		try (opened; Statement statement = opened.createStatement()) {
			statement.execute(UNLOCK);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not let other nodes start", ex);
		}
	}

}
