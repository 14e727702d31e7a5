package org.alongside.fakes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The statements that threads send to the database while it is open, by what Spring's
 * templates and Hibernate say about them. The session's own housekeeping, the same for
 * every page, does not count.
 */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final List<String> SOURCES = List.of("org.springframework.jdbc.core.JdbcTemplate",
			"org.hibernate.SQL");

	private final Predicate<String> threads;

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private Statements(Predicate<String> threads) {
		this.threads = threads;
		start();
		for (String source : SOURCES) {
			logger(source).setAdditive(false);
			logger(source).setLevel(Level.DEBUG);
			logger(source).addAppender(this);
		}
	}

	/** Counts those of the calling thread. */
	public static Statements ofThisThread() {
		return new Statements(Thread.currentThread().getName()::equals);
	}

	/** Counts those of requests, not what is done in the background. */
	public static Statements ofRequests() {
		return new Statements(thread -> thread.startsWith("http-"));
	}

	public List<String> seen() {
		return List.copyOf(seen);
	}

	@Override
	protected void append(ILoggingEvent event) {
		String words = event.getFormattedMessage();
		boolean statement = words.startsWith("Executing ") && words.contains("[")
				|| words.matches("(?s)(select|update|insert|delete) .*");
		if (statement && threads.test(event.getThreadName())
				&& !words.toLowerCase(Locale.ROOT).contains("spring_session")) {
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
