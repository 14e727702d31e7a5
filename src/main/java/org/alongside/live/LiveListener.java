package org.alongside.live;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hears what any node tells, on a connection of its own that begins with the first page
 * that listens.
 */
@Component
class LiveListener {

	private static final Logger log = LoggerFactory.getLogger(LiveListener.class);

	private static final int WAIT_MS = 5_000;

	private static final int LONGEST_PAUSE_MS = 30_000;

	private final JdbcConnectionDetails details;

	private final AtomicBoolean begun = new AtomicBoolean();

	private volatile boolean stopped;

	LiveListener(JdbcConnectionDetails details) {
		this.details = details;
	}

	/**
	 * Begins to listen, once.
	 * @param told is given what a node tells
	 * @param missed is called when something may not have been heard
	 */
	void listen(Consumer<Topic> told, Runnable missed) {
		if (begun.compareAndSet(false, true)) {
			Thread thread = new Thread(() -> listenOn(told, missed), "live-listener");
			thread.setDaemon(true);
			thread.start();
		}
	}

	void stop() {
		stopped = true;
	}

	private void listenOn(Consumer<Topic> told, Runnable missed) {
		int pause = 1_000;
		while (!stopped) {
			try (Connection connection = connect(); Statement statement = connection.createStatement()) {
				statement.execute("listen " + LiveChanges.CHANNEL);
				missed.run();
				pause = 1_000;
				hear(connection, statement, told);
			}
			catch (SQLException | RuntimeException problem) {
				if (!stopped) {
					log.warn("Changes of others are not heard of: {}", problem.getClass().getSimpleName());
					pause = rest(pause);
				}
			}
		}
	}

	private void hear(Connection connection, Statement statement, Consumer<Topic> told) throws SQLException {
		PGConnection server = connection.unwrap(PGConnection.class);
		while (!stopped) {
			PGNotification[] notifications = server.getNotifications(WAIT_MS);
			if (notifications == null || notifications.length == 0) {
				statement.execute("select 1"); // notices a server that is gone
				continue;
			}
			for (PGNotification notification : notifications) {
				told.accept(new Topic(notification.getParameter()));
			}
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		PGProperty.USER.set(properties, details.getUsername());
		PGProperty.PASSWORD.set(properties, details.getPassword());
		PGProperty.TCP_KEEP_ALIVE.set(properties, true);
		PGProperty.APPLICATION_NAME.set(properties, "alongside-live");
		return DriverManager.getConnection(details.getJdbcUrl(), properties);
	}

	private static int rest(int pause) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException problem) {
			Thread.currentThread().interrupt();
		}
		return Math.min(2 * pause, LONGEST_PAUSE_MS);
	}

}
