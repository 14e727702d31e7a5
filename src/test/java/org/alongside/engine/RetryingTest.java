package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.ConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EngineModuleTest
class RetryingTest {

	@Autowired
	Retrying retrying;

	@Autowired
	EngineTasks tasks;

	@Autowired
	CaseProcesses processes;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TaskEventRecorder recorder;

	@BeforeEach
	void forget() {
		recorder.forget();
	}

	@Test
	void completesBothBranchesThatTwoPeopleCompleteAtTheSameMoment() throws Exception {
		CaseId caseId = CaseId.random();
		processes.start("side-by-side", caseId, Map.of());
		List<EngineTask> both = open(caseId);
		CyclicBarrier together = new CyclicBarrier(2);
		AtomicInteger tries = new AtomicInteger();
		ExecutorService people = Executors.newFixedThreadPool(2);

		recorder.then = event -> {
			if (event instanceof EngineTaskEvent.Completed && tries.incrementAndGet() <= 2) {
				meet(together);
			}
		};
		List<Future<Void>> done = people.invokeAll(both.stream().map(task -> (Callable<Void>) () -> {
			retrying.run(() -> transaction.executeWithoutResult(status -> tasks.complete(task.id(), Map.of())));
			return null;
		}).toList());
		for (Future<Void> one : done) {
			one.get(30, TimeUnit.SECONDS);
		}
		people.shutdown();

		assertThat(open(caseId)).extracting(EngineTask::key).containsExactly("after");
		assertThat(tries).hasValueGreaterThan(2);
	}

	@Test
	void refusesToRunInsideATransaction() {
		assertThatIllegalStateException()
			.isThrownBy(() -> transaction.executeWithoutResult(status -> retrying.run(() -> "never")))
			.withMessageContaining("outermost transaction");
	}

	@Test
	void givesUpAfterFiveTriesWithAConflict() {
		AtomicInteger tries = new AtomicInteger();

		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> retrying.run(() -> {
			tries.incrementAndGet();
			throw new OptimisticLockingException("again");
		})).satisfies(conflict -> assertThat(conflict.code()).isEqualTo("busy"));

		assertThat(tries).hasValue(5);
	}

	@Test
	void doesNotRepeatWhatFailedForAnotherReason() {
		AtomicInteger tries = new AtomicInteger();

		assertThatIllegalStateException().isThrownBy(() -> retrying.run(() -> {
			tries.incrementAndGet();
			throw new IllegalStateException("no");
		}));

		assertThat(tries).hasValue(1);
	}

	private List<EngineTask> open(CaseId caseId) {
		return tasks.open(null, 1000).stream().filter(task -> task.caseId().equals(caseId)).toList();
	}

	private static void meet(CyclicBarrier together) {
		try {
			together.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
