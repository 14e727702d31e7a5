package org.alongside.engine;

import org.alongside.shared.ConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tries a piece of work again when somebody else changed the same rows at the same
 * moment. It stands around the outermost transaction: inside one there is nothing left to
 * retry, because that transaction is already lost.
 */
@Component
public class Retrying {

	private static final Logger log = LoggerFactory.getLogger(Retrying.class);

	private static final int TRIES = 5;

	/**
	 * Runs work that opens its own transaction, up to five times.
	 * @return what the work returned
	 * @throws ConflictException with code {@code busy} if every try met somebody else
	 * @throws IllegalStateException if a transaction is already open
	 */
	public <T> T run(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Retry around the outermost transaction, not inside one");
		}
		for (int attempt = 1;; attempt++) {
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				if (!concurrent(ex)) {
					throw ex;
				}
				if (attempt == TRIES) {
					log.warn("Gave up after {} tries against others changing the same rows", TRIES);
					ConflictException busy = new ConflictException("busy");
					busy.initCause(ex);
					throw busy;
				}
				pause(attempt, ex);
			}
		}
	}

	/** As {@link #run(Supplier)}, for work that returns nothing. */
	public void run(Runnable work) {
		run(() -> {
			work.run();
			return Boolean.TRUE;
		});
	}

	private static boolean concurrent(Throwable failure) {
		for (Throwable one = failure; one != null; one = one.getCause()) {
			if (one instanceof OptimisticLockingException || one instanceof ConcurrencyFailureException) {
				return true;
			}
		}
		return false;
	}

	private static void pause(int attempt, RuntimeException failure) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(10L, 40L << attempt));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

}
