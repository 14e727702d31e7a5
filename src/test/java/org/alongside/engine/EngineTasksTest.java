package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@EngineModuleTest
class EngineTasksTest {

	@Autowired
	EngineTasks tasks;

	@Autowired
	CaseProcesses processes;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskEventRecorder recorder;

	private final CaseId caseId = CaseId.random();

	private final StaffId worker = StaffId.random();

	@BeforeEach
	void forget() {
		recorder.forget();
	}

	@Test
	void readsAnOpenTaskWithItsCaseGroupAndFacts() {
		EngineTask task = start(Map.of("programme", "ageing", "worker", worker.toString()));

		EngineTask found = tasks.find(task.id()).orElseThrow();

		assertThat(found).isEqualTo(task);
		assertThat(found.caseId()).isEqualTo(caseId);
		assertThat(found.process()).isEqualTo("two-steps");
		assertThat(found.name()).isEqualTo("Do the first step");
		assertThat(found.candidateGroup()).isEqualTo("case-manager");
		assertThat(found.facts()).containsEntry("programme", "ageing");
		assertThat(tasks.find("none")).isEmpty();
	}

	@Test
	void tellsEachChangeOnceInTheOrderItHappens() {
		EngineTask task = start(Map.of("worker", worker.toString()));
		tasks.assign(task.id(), worker);
		tasks.assign(task.id(), null);
		tasks.assign(task.id(), worker);
		tasks.complete(task.id(), Map.of("enough", false, "count", new BigDecimal("3")));

		assertThat(recorder.told()).containsExactly("Created first-step null", "Assigned first-step " + worker,
				"Assigned first-step null", "Assigned first-step " + worker, "Completed first-step " + worker,
				"Created second-step " + worker);
		assertThat(recorder.events.get(4).task().facts()).containsEntry("count", 3);
	}

	@Test
	void givesATaskToWhoeverTheInboxNamesFromTheStart() {
		recorder.holder = worker;

		EngineTask task = start(Map.of());

		assertThat(recorder.told()).containsExactly("Created first-step " + worker);
		assertThat(tasks.find(task.id()).orElseThrow().assignee()).isEqualTo(worker);
	}

	@Test
	void tellsWhenATaskIsTakenAwayEvenIfTheCallerAsksToSkipListeners() {
		EngineTask task = start(Map.of());
		recorder.forget();

		runtime.deleteProcessInstance(task.processInstanceId(), "ended", true, true);

		assertThat(recorder.told()).containsExactly("Withdrawn first-step null");
	}

	@Test
	void takesBackTheEnginesStepWhenAListenerRefuses() {
		EngineTask task = start(Map.of("worker", worker.toString()));
		recorder.then = event -> {
			throw new RefusedException(FieldError.of("", "noRoom"));
		};

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> tasks.complete(task.id(), Map.of("enough", false, "count", 1)))
			.satisfies(refused -> assertThat(refused.errors()).extracting(FieldError::code).containsExactly("noRoom"));

		assertThat(tasks.find(task.id())).isPresent();
	}

	@Test
	void completesOnlyWhatIsOpen() {
		EngineTask task = start(Map.of());
		tasks.complete(task.id(), Map.of("enough", true, "count", 3));

		assertThat(processes.running(caseId)).isFalse();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> tasks.complete(task.id(), Map.of()));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> tasks.assign(task.id(), worker));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> tasks.formOf(task.id()));
	}

	@Test
	void refusesWhatIsNotAFactWithoutQuotingIt() {
		EngineTask task = start(Map.of());

		assertThatIllegalArgumentException()
			.isThrownBy(() -> tasks.complete(task.id(), Map.of("story", "x".repeat(4_001))))
			.withMessageContaining("Fact story has 4001 characters");
		assertThatIllegalArgumentException().isThrownBy(() -> tasks.complete(task.id(), Map.of("person", caseId)))
			.withMessageContaining("Fact person is a org.alongside.shared.CaseId")
			.withMessageNotContaining(caseId.toString());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> tasks.complete(task.id(), Map.of("answers", Map.of("a", "b"))));
		assertThatIllegalArgumentException().isThrownBy(() -> tasks.complete(task.id(), Map.of("list", List.of(1, 2))));
		assertThat(tasks.find(task.id())).isPresent();
	}

	@Test
	void walksAListOfTextsOneByOneAndKeepsEachOnesFactsToItself() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of("phq-9", "gad-7")));
		List<EngineTask> open = open();
		assertThat(open)
			.extracting(EngineTask::name, task -> task.facts().get("instrument"),
					task -> task.facts().get("safetyConcern"))
			.containsExactlyInAnyOrder(tuple("Complete phq-9", "phq-9", false),
					tuple("Complete gad-7", "gad-7", false));
		assertThat(open.get(0).facts()).containsEntry("instruments", List.of("phq-9", "gad-7"));

		EngineTask one = open.get(0);
		tasks.complete(one.id(), Map.of("safetyConcern", true));

		assertThat(open()).extracting(EngineTask::key, task -> task.facts().get("safetyConcern"))
			.containsExactlyInAnyOrder(tuple("respond", true), tuple("complete-instrument", false));
	}

	@Test
	void passesAnEmptyListAtOnce() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of()));

		assertThat(processes.running(caseId)).isFalse();
	}

	@Test
	void pagesThroughOpenTasksById() {
		processes.start("each-instrument", caseId, Map.of("instruments", List.of("a", "b", "c", "d", "e")));

		List<EngineTask> first = tasks.open(null, 3);
		List<EngineTask> second = tasks.open(first.get(2).id(), 1000);

		assertThat(first).hasSize(3);
		assertThat(second).extracting(EngineTask::id).isSorted().doesNotContain(first.get(2).id());
	}

	@Test
	void readsTheFormOfATaskAndSaysWhichOneIsMissing() {
		EngineTask task = start(Map.of("worker", worker.toString()));
		DeployedForm form = tasks.formOf(task.id()).orElseThrow();
		assertThat(form.id()).isEqualTo("first-step");
		assertThat(form.version()).isEqualTo(1);
		assertThat(form.schema()).contains("\"Note\"");

		tasks.complete(task.id(), Map.of("enough", false, "count", 1));
		assertThat(tasks.formOf(open().get(0).id())).isEmpty();

		CaseId other = CaseId.random();
		processes.start("each-instrument", other, Map.of("instruments", List.of("unknown-form")));
		EngineTask lost = recorder.events.get(recorder.events.size() - 1).task();
		assertThatIllegalStateException().isThrownBy(() -> tasks.formOf(lost.id()))
			.withMessageContaining("names the form unknown-form, which is not deployed");
	}

	private EngineTask start(Map<String, Object> facts) {
		processes.start("two-steps", caseId, facts);
		return recorder.events.get(0).task();
	}

	private List<EngineTask> open() {
		return tasks.open(null, 1000).stream().filter(task -> task.caseId().equals(caseId)).toList();
	}

}
