package org.alongside.browser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts the statements that requests send to the database while it is open, by what
 * Spring's templates and Hibernate say about them. The session's own housekeeping, the
 * same for every page, does not count, nor does what is done in the background.
 */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final List<String> SOURCES = List.of("org.springframework.jdbc.core.JdbcTemplate",
			"org.hibernate.SQL");

	private final List<String> seen = new CopyOnWriteArrayList<>();

	Statements() {
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
		boolean statement = words.startsWith("Executing ") && words.contains("[") || words.startsWith("select ")
				|| words.startsWith("update ") || words.startsWith("insert ");
		if (statement && event.getThreadName().startsWith("http-")
				&& !words.toLowerCase(java.util.Locale.ROOT).contains("spring_session")) {
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
