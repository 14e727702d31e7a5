package org.alongside.engine;

import org.alongside.engine.CompletedTasks.Aftermath;
import org.alongside.engine.CompletedTasks.Obstacle;
import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The way back to a completed task.
 */
@EngineModuleTest
class CompletedTasksTest {

	private static final String WORKER = StaffId.random().toString();

	@Autowired
	CompletedTasks completed;

	@Autowired
	EngineTasks tasks;

	@Autowired
	CaseProcesses processes;

	private final CaseId caseId = CaseId.random();

	@Test
	void goesBackOneStepAndTheFactsAreAsTheyWere() {
		processes.start("two-steps", caseId, Map.of("programme", "ageing", "count", 1, "worker", WORKER));
		EngineTask first = only();
		tasks.complete(first.id(), Map.of("enough", false, "count", 2));
		EngineTask second = only();
		assertThat(aftermath(first).open()).containsExactly(second.id());
		assertThat(aftermath(first).obstacle()).isNull();

		EngineTask again = completed.goBack(first.id(), first.facts(), id -> false);

		assertThat(only()).isEqualTo(again);
		assertThat(again.key()).isEqualTo("first-step");
		assertThat(again.id()).isNotEqualTo(first.id());
		assertThat(again.facts()).isEqualTo(first.facts());
		assertThat(again.caseId()).isEqualTo(caseId);

		tasks.complete(again.id(), Map.of("enough", false, "count", 3));
		assertThat(only().facts()).containsEntry("count", 3).containsEntry("enough", false);
	}

	@Test
	void goesBackTwoStepsOneAfterTheOther() {
		processes.start("two-steps", caseId, Map.of("worker", WORKER));
		EngineTask first = only();
		tasks.complete(first.id(), Map.of("enough", false, "count", 1));
		EngineTask second = only();
		assertThat(obstacle(first)).isNull();
		EngineTask again = completed.goBack(first.id(), first.facts(), id -> false);
		tasks.complete(again.id(), Map.of("enough", false, "count", 7));
		assertThat(obstacle(again)).isNull();
		EngineTask third = completed.goBack(again.id(), again.facts(), Set.of(first.id())::contains);
		assertThat(third.facts()).isEqualTo(first.facts());
		assertThat(tasks.find(second.id())).isEmpty();
	}

	@Test
	void saysThatTheProcessIsOver() {
		processes.start("two-steps", caseId, Map.of("worker", WORKER));
		EngineTask first = only();
		tasks.complete(first.id(), Map.of("enough", true, "count", 3));
		assertThat(obstacle(first)).isEqualTo(Obstacle.Kind.PROCESS_ENDED);
		assertThatIllegalStateException().isThrownBy(() -> completed.goBack(first.id(), first.facts(), id -> false));
		assertThat(completed.of("none", id -> false)).isEmpty();
	}

	@Test
	void saysThatSomebodyWentOnUnlessThatWasTakenBack() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of("phq-9", "gad-7")));
		EngineTask one = open().get(0);
		tasks.complete(one.id(), Map.of("safetyConcern", true));
		EngineTask respond = open().stream().filter(task -> task.key().equals("respond")).findFirst().orElseThrow();
		tasks.complete(respond.id(), Map.of());
		assertThat(obstacle(one)).isEqualTo(Obstacle.Kind.TASK_DONE);
		assertThat(completed.of(one.id(), Set.of(respond.id())::contains).orElseThrow().obstacle()).isNull();
	}

	@Test
	void goesBackToOneOfManySideBySide() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of("phq-9", "gad-7")));
		EngineTask one = open().stream()
			.filter(task -> "phq-9".equals(task.facts().get("instrument")))
			.findFirst()
			.orElseThrow();
		tasks.complete(one.id(), Map.of("safetyConcern", true));

		completed.goBack(one.id(), one.facts(), id -> false);

		assertThat(open())
			.extracting(EngineTask::key, task -> task.facts().get("instrument"),
					task -> task.facts().get("safetyConcern"))
			.containsExactlyInAnyOrder(tuple("complete-instrument", "phq-9", false),
					tuple("complete-instrument", "gad-7", false));
		open().forEach(task -> tasks.complete(task.id(), Map.of("safetyConcern", false)));
		assertThat(processes.running(caseId)).isFalse();
	}

	@Test
	void goesBackToOneThatHasLeftItsRound() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of("phq-9", "gad-7")));
		EngineTask one = open().stream()
			.filter(task -> "phq-9".equals(task.facts().get("instrument")))
			.findFirst()
			.orElseThrow();
		tasks.complete(one.id(), Map.of("safetyConcern", false));

		EngineTask again = completed.goBack(one.id(), one.facts(), id -> false);

		assertThat(again.facts()).containsEntry("instrument", "phq-9").containsEntry("safetyConcern", false);
		open().forEach(task -> tasks.complete(task.id(), Map.of("safetyConcern", false)));
		assertThat(processes.running(caseId)).isFalse();
	}

	@Test
	void doesNotGoBackPastWhereWaysMeet() {
		processes.start("side-by-side", caseId, Map.of());
		EngineTask left = open().stream().filter(task -> task.key().equals("left")).findFirst().orElseThrow();
		tasks.complete(left.id(), Map.of());
		assertThat(obstacle(left)).isEqualTo(Obstacle.Kind.JOINED);
	}

	private Aftermath aftermath(EngineTask task) {
		return completed.of(task.id(), id -> false).orElseThrow();
	}

	private Obstacle.@Nullable Kind obstacle(EngineTask task) {
		Obstacle found = aftermath(task).obstacle();
		return found == null ? null : found.kind();
	}

	private EngineTask only() {
		assertThat(open()).hasSize(1);
		return Objects.requireNonNull(open().get(0));
	}

	private List<EngineTask> open() {
		return tasks.open(null, 1000).stream().filter(task -> task.caseId().equals(caseId)).toList();
	}

}
