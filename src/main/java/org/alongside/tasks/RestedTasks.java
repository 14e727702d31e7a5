package org.alongside.tasks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings tasks back whose day has come, in small transactions.
 */
@Component
class RestedTasks {

	private static final int BATCH = 100;

	private static final int ROUNDS = 50;

	private final TaskCare care;

	RestedTasks(TaskCare care) {
		this.care = care;
	}

	@Scheduled(fixedDelay = 30_000, initialDelay = 10_000)
	void comeBack() {
		for (int round = 0; round < ROUNDS && care.endRests(BATCH) == BATCH; round++) {
			Thread.yield();
		}
	}

}
