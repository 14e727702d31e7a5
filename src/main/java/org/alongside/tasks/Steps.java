package org.alongside.tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user tasks that have ever come up, by process and key. There are as many as the
 * diagrams have; they are read again every minute.
 */
@Component
class Steps {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Map<String, String> known = Map.of();

	private volatile Instant readAt = Instant.MIN;

	/** What this node added since it read them. */
	private final Set<String> added = ConcurrentHashMap.newKeySet();

	Steps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the names in the diagrams, by step such as {@code intake/screen-referral}.
	 */
	Map<String, String> all() {
		Instant now = clock.instant();
		if (readAt.isBefore(now.minus(FRESH)) || readAt.isAfter(now)) {
			Map<String, String> found = new TreeMap<>();
			jdbc.sql("select step, name from inbox_step").query(row -> {
				found.put(row.getString("step"), row.getString("name"));
			});
			known = Collections.unmodifiableMap(found);
			added.clear();
			readAt = now;
		}
		return known;
	}

	/** A task of this kind came up. */
	void add(String step, String name) {
		if (!all().containsKey(step) && !added.contains(step)) {
			remember(step);
			jdbc.sql("insert into inbox_step (step, name) values (:step, :name) on conflict do nothing")
				.param("step", step)
				.param("name", name)
				.update();
		}
	}

	/** Once it is sure to stay. */
	private void remember(String step) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				added.add(step);
			}
		});
	}

}
