package org.alongside.tasks;

import org.alongside.engine.Retrying;
import org.alongside.shared.ConflictException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/**
 * Taking back a completion that has taken effect, as long as nothing irreversible has
 * followed. Who completed the task may, and who supervises its team.
 */
@Component
public class TakingBack {

	private static final int BATCH = 1000;

	private final TakeBackDesk desk;

	private final TaskEffects effects;

	private final TaskRules rules;

	private final Retrying retrying;

	private final Clock clock;

	TakingBack(TakeBackDesk desk, TaskEffects effects, TaskRules rules, Retrying retrying, Clock clock) {
		this.desk = desk;
		this.effects = effects;
		this.rules = rules;
		this.retrying = retrying;
		this.clock = clock;
	}

	/**
	 * Returns a task and whether its completion can be taken back; that is tried out. The
	 * view is audited.
	 * @throws org.alongside.shared.NotFoundException if it is none of the person's
	 * business
	 */
	public DoneTask look(StaffProfile by, String taskId) {
		DoneTask done = desk.look(by, taskId);
		if (!done.possible()) {
			return done;
		}
		try {
			retrying.run(() -> desk.rehearse(by, taskId));
			return done;
		}
		catch (ConflictException obstacle) {
			return done.hindered(obstacle);
		}
	}

	/**
	 * Takes a completion back: what it wrote is as it was, what it started is withdrawn,
	 * and the task is there again with the answers as a draft of who had given them.
	 * @param reason why, 1 to 1,000 characters
	 * @return the task that came up in its place; the same when asked twice
	 * @throws org.alongside.shared.RefusedException if there is no reason or the person
	 * may not
	 * @throws ConflictException if something has followed that cannot be undone; the code
	 * says what
	 */
	public TaskRow takeBack(StaffProfile by, String taskId, @Nullable String reason) {
		return retrying.run(() -> desk.takeBack(by, taskId, reason));
	}

	/** Forgets what completions wrote that are too old to be taken back. */
	@Scheduled(cron = "0 53 3 * * *")
	void purge() {
		Instant before = clock.instant().minus(rules.takeBackTime());
		while (effects.purge(before, BATCH) == BATCH) {
			Thread.onSpinWait();
		}
	}

}
