package org.alongside.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The statements that one thread sends to the database while it is open, by what Spring's
 * templates and Hibernate say about them.
 */
final class CountedStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final List<String> SOURCES = List.of("org.springframework.jdbc.core.JdbcTemplate",
			"org.hibernate.SQL");

	private final String thread = Thread.currentThread().getName();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	CountedStatements() {
		start();
		for (String source : SOURCES) {
			logger(source).setAdditive(false);
			logger(source).setLevel(Level.DEBUG);
			logger(source).addAppender(this);
		}
	}

	List<String> seen() {
		return List.copyOf(seen);
	}

	@Override
	protected void append(ILoggingEvent event) {
		String words = event.getFormattedMessage();
		boolean statement = words.startsWith("Executing ") && words.contains("[")
				|| words.matches("(?s)(select|update|insert|delete) .*");
		if (statement && event.getThreadName().equals(thread)) {
			seen.add(words);
		}
	}

	@Override
	public void close() {
		for (String source : SOURCES) {
			logger(source).detachAppender(this);
			logger(source).setLevel(null);
			logger(source).setAdditive(true);
		}
		stop();
	}

	private static Logger logger(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

}
