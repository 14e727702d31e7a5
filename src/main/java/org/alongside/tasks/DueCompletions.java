package org.alongside.tasks;

import org.alongside.engine.Retrying;
import org.alongside.shared.ConflictException;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets completions take effect when the time to undo them is over, whoever was asked for
 * them and whether that browser or that node is still there. Each is carried out by one
 * node and once; what cannot be carried out goes back to the person as a draft with the
 * reason.
 */
@Component
class DueCompletions {

	private static final Logger log = LoggerFactory.getLogger(DueCompletions.class);

	private static final int BATCH = 200;

	private static final int ATTEMPTS = 5;

	private final PendingCompletions pending;

	private final TaskDesk desk;

	private final DraftTable drafts;

	private final StaffDirectory staff;

	private final TransactionTemplate transaction;

	private final Retrying retrying;

	private final Clock clock;

	DueCompletions(PendingCompletions pending, TaskDesk desk, DraftTable drafts, StaffDirectory staff,
			TransactionTemplate transaction, Retrying retrying, Clock clock) {
		this.pending = pending;
		this.desk = desk;
		this.drafts = drafts;
		this.staff = staff;
		this.transaction = transaction;
		this.retrying = retrying;
		this.clock = clock;
	}

	/** Carries out what is due, at most {@value #BATCH} at a time. */
	@Scheduled(fixedDelay = 1000, initialDelay = 2000)
	void carryOut() {
		Instant now = clock.instant();
		for (int done = 0; done < BATCH && carryOutOne(now); done++) {
			log.trace("A completion took effect");
		}
	}

	/** Returns whether there was one. */
	private boolean carryOutOne(Instant now) {
		AtomicReference<@Nullable PendingCompletion> taken = new AtomicReference<>();
		try {
			return retrying.run(() -> Boolean.TRUE.equals(transaction.execute(status -> {
				PendingCompletion one = pending.takeDue(now).orElse(null);
				taken.set(one);
				if (one == null) {
					return false;
				}
				desk.carryOut(person(one), one);
				return true;
			})));
		}
		catch (RuntimeException failure) {
			PendingCompletion one = taken.get();
			if (one == null) {
				log.warn("Completions that are due could not be read: {}", failure.getClass().getName());
				return false;
			}
			giveBack(one, failure);
			return true;
		}
	}

	/**
	 * Gives a completion back to the person, or puts it off when another try may help.
	 */
	void giveBack(PendingCompletion one, RuntimeException failure) {
		transaction.executeWithoutResult(status -> {
			if (passing(failure) && one.attempts() < ATTEMPTS) {
				pending.tryAgain(one.taskId(), clock.instant().plus(Duration.ofSeconds(1L << one.attempts())));
				return;
			}
			// The exception's own words may quote what was typed.
			log.warn("The completion of task {} did not come about: {}", one.taskId(), failure.getClass().getName());
			pending.remove(one.taskId())
				.ifPresent(kept -> drafts.save(kept.taskId(), kept.person(), drafts.text(kept.answers()), null,
						Problem.of(failure), clock.instant()));
		});
	}

	private StaffProfile person(PendingCompletion one) {
		return staff.find(one.person()).orElseThrow(() -> new IllegalStateException("Nobody completed it"));
	}

	/** What another try may help with. */
	private static boolean passing(RuntimeException failure) {
		return failure instanceof ConflictException conflict && conflict.code().equals("busy")
				|| failure instanceof TransientDataAccessException
				|| failure instanceof CannotCreateTransactionException;
	}

}
