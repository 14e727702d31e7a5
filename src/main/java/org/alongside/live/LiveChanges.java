package org.alongside.live;

import org.alongside.shared.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Collects what changed for a moment and tells all nodes once whose lists it is. Outside
 * of the transactions that change things: a notification inside makes commits wait for
 * each other. One that is lost with its node is made up for when pages listen again.
 */
@Component
public class LiveChanges implements DisposableBean {

	static final String CHANNEL = "alongside_live";

	private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);

	private static final long MOMENT_MS = 250;

	private static final String TELL = "select pg_notify('" + CHANNEL
			+ "', topic) from unnest(cast(:topics as varchar[])) as told(topic)";

	private final ScheduledExecutorService later;

	private final JdbcClient jdbc;

	private final ObjectProvider<ChangeAudience> audience;

	private Set<String> changed = new HashSet<>();

	LiveChanges(JdbcClient jdbc, ObjectProvider<ChangeAudience> audience) {
		this.jdbc = jdbc;
		this.audience = audience;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("live-changes");
		threads.setDaemon(true);
		this.later = Executors.newSingleThreadScheduledExecutor(threads);
	}

	/** Something about a task changed; call after the commit. Returns at once. */
	public synchronized void changed(String taskId) {
		boolean waiting = !changed.isEmpty();
		changed.add(taskId);
		if (!waiting) {
			soon(this::tellChanges, MOMENT_MS);
		}
	}

	/**
	 * Something these people must hear of at once, in quiet hours too; they are told when
	 * the transaction has ended well, without one at once.
	 */
	public void urgent(Collection<StaffId> people) {
		Set<Topic> topics = people.stream().map(Topic::urgent).collect(Collectors.toSet());
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			soon(() -> tell(topics), 0);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				soon(() -> tell(topics), 0);
			}
		});
	}

	/** A person's pages elsewhere need not wait for the next look at their session. */
	@EventListener
	void on(LogoutSuccessEvent signedOut) {
		Topic topic = Topic.signedOut(signedOut.getAuthentication().getName());
		soon(() -> tell(Set.of(topic)), 0);
	}

	@Override
	public void destroy() {
		later.shutdownNow();
	}

	private void soon(Runnable work, long delayMs) {
		try {
			later.schedule(work, delayMs, TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException stopping) {
			log.debug("This node stops; its pages listen elsewhere next");
		}
	}

	private void tellChanges() {
		Set<String> taken = take();
		tell(audience.stream().flatMap(one -> one.of(taken).stream()).collect(Collectors.toSet()));
	}

	private synchronized Set<String> take() {
		Set<String> taken = changed;
		changed = new HashSet<>();
		return taken;
	}

	private void tell(Set<Topic> topics) {
		try {
			jdbc.sql(TELL)
				.param("topics", topics.stream().map(Topic::name).toArray(String[]::new))
				.query((row, number) -> number)
				.list();
		}
		catch (RuntimeException problem) {
			log.warn("Open pages could not be told of changes: {}", problem.getClass().getSimpleName());
		}
	}

}
