package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.alongside.shared.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@EngineModuleTest
class CaseProcessesTest {

	@Autowired
	CaseProcesses processes;

	@Autowired
	EngineTasks tasks;

	@Autowired
	TaskEventRecorder recorder;

	private final CaseId caseId = CaseId.random();

	private final CaseId other = CaseId.random();

	@BeforeEach
	void forget() {
		recorder.forget();
	}

	@Test
	void startsByNameOrByMessageAndKnowsWhetherAnythingRuns() {
		assertThat(processes.running(caseId)).isFalse();
		processes.start("whole-case", caseId, Map.of());
		processes.startByMessage("case-reopened", other, Map.of("programme", "ageing"));

		assertThat(processes.running(caseId)).isTrue();
		assertThat(open(other)).extracting(EngineTask::key, EngineTask::facts)
			.containsExactly(tuple("serve", Map.of("programme", "ageing")));
		assertThatIllegalStateException().isThrownBy(() -> processes.start("nothing", caseId, Map.of()))
			.withMessage("Process nothing is not deployed");
	}

	@Test
	void tellsOnlyTheProcessOfTheCaseItMeans() {
		processes.start("whole-case", caseId, Map.of());
		processes.start("whole-case", other, Map.of());

		assertThat(processes.tell("whole-case", caseId, "client-withdrew", Map.of("closureReason", "moved"))).isTrue();

		assertThat(open(caseId)).extracting(EngineTask::key, task -> task.facts().get("closureReason"))
			.containsExactly(tuple("close", "moved"));
		assertThat(open(other)).extracting(EngineTask::key).containsExactly("serve");
		assertThat(processes.tell("whole-case", caseId, "client-withdrew", Map.of())).isFalse();
		assertThat(processes.tell("whole-case", CaseId.random(), "client-withdrew", Map.of())).isFalse();
		assertThat(processes.tell("two-steps", caseId, "client-withdrew", Map.of())).isFalse();
	}

	@Test
	void keepsTheFactsOfReferralsSideBySideApart() {
		processes.start("whole-case", caseId, Map.of());
		assertThat(processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "first"))).isTrue();
		assertThat(processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "second"))).isTrue();
		tasks.complete(open(caseId).get(0).id(), Map.of());

		for (String referral : List.of("second", "fourth", "first", "third")) {
			assertThat(processes.tell("one-referral", caseId, "referralId", referral, "partner-accepted",
					Map.of("answer", "accepted")))
				.as(referral)
				.isTrue();
		}

		assertThat(open(caseId)).filteredOn(task -> "confirm".equals(task.key()))
			.extracting(task -> task.facts().get("referralId"), task -> task.facts().get("answer"))
			.containsExactlyInAnyOrder(tuple("first", "accepted"), tuple("second", "accepted"),
					tuple("third", "accepted"), tuple("fourth", "accepted"));
		assertThat(open(caseId)).filteredOn(task -> "serve".equals(task.key()))
			.singleElement()
			.extracting(EngineTask::facts)
			.isEqualTo(Map.of());
	}

	@Test
	void asksForTheFactThatTellsTwoWaitingProcessesApart() {
		processes.start("whole-case", caseId, Map.of());
		processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "first"));
		processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "second"));

		assertThatIllegalStateException()
			.isThrownBy(() -> processes.tell("one-referral", caseId, "partner-accepted", Map.of()))
			.withMessageContaining("More than one step waits for the message partner-accepted");
	}

	@Test
	void endsEverythingOfACaseThatEndsWithAWordToTheInbox() {
		processes.start("whole-case", caseId, Map.of());
		processes.tell("whole-case", caseId, "referral-needed", Map.of("referralId", "first"));
		processes.tell("one-referral", caseId, "referralId", "first", "partner-accepted", Map.of());
		recorder.forget();

		processes.tell("whole-case", caseId, "client-withdrew", Map.of());

		assertThat(recorder.told()).containsExactlyInAnyOrder("Withdrawn serve null", "Withdrawn confirm null",
				"Created close null");
		recorder.holder = StaffId.random();
		tasks.complete(open(caseId).get(0).id(), Map.of());
		assertThat(processes.running(caseId)).isFalse();
	}

	private List<EngineTask> open(CaseId caseId) {
		return tasks.open(null, 1000).stream().filter(task -> task.caseId().equals(caseId)).toList();
	}

}
