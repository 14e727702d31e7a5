package org.alongside.safety;

import org.alongside.cases.CaseAgenda;
import org.alongside.cases.CaseFiles;
import org.alongside.engine.CaseProcesses;
import org.alongside.engine.EngineTasks;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The running process of a crisis: it asks. Started by an event of the case's process;
 * where that does not listen any more, or has ended, by itself.
 */
@Component
class CrisisProcess {

	static final String PROCESS = "crisis-response";

	static final String ANSWER = "crisis-response/answer-crisis";

	static final String FOLLOW_UP = "crisis-response/follow-up-crisis";

	private static final Set<String> ASKED_ELSEWHERE = Set.of("intake/respond-to-crisis",
			"assessment/respond-to-safety-concern");

	/** Every task that asks whether somebody is safe. */
	static final Set<String> ASKING = Stream.concat(ASKED_ELSEWHERE.stream(), Stream.of(ANSWER, FOLLOW_UP))
		.collect(Collectors.toUnmodifiableSet());

	private static final String OVER = "dangerOver";

	private final CaseProcesses processes;

	private final EngineTasks tasks;

	private final CaseAgenda agenda;

	private final CaseFiles cases;

	CrisisProcess(CaseProcesses processes, EngineTasks tasks, CaseAgenda agenda, CaseFiles cases) {
		this.processes = processes;
		this.tasks = tasks;
		this.agenda = agenda;
		this.cases = cases;
	}

	/** Sees to it that it is asked whether the person is safe; once is enough. */
	void ask(CaseId caseId, Actor by) {
		Optional<CaseAgenda.Item> own = own(caseId);
		if (own.isPresent()) {
			if (FOLLOW_UP.equals(step(own.get()))) {
				done(own.get(), false, by);
			}
		}
		else if (!askedElsewhere(caseId) && !changed(caseId, false)) {
			start(caseId, false);
		}
	}

	/** It is asked anew, or the danger is over and it is asked in time. */
	void answered(CaseId caseId, boolean over, Actor by) {
		Optional<CaseAgenda.Item> own = own(caseId);
		if (own.isPresent()) {
			done(own.get(), over, by);
		}
		else if (!changed(caseId, over)) {
			start(caseId, over);
		}
	}

	/** Nothing is asked any more, whatever was planned. */
	void stop(CaseId caseId, Actor by) {
		own(caseId).ifPresentOrElse(one -> done(one, true, by), () -> changed(caseId, true));
	}

	/** Another process takes up what is to be asked later, unless one runs. */
	void watch(CaseId caseId) {
		if (!processes.running(PROCESS, caseId)) {
			start(caseId, true);
		}
	}

	private boolean changed(CaseId caseId, boolean over) {
		return processes.tell(PROCESS, caseId, "crisis-changed", Map.of(OVER, over));
	}

	private void start(CaseId caseId, boolean over) {
		if (!processes.tell("case-lifecycle", caseId, "crisis-reported", Map.of(OVER, over))) {
			processes.start(PROCESS, caseId, Map.of("programme", cases.get(caseId).programme(), OVER, over));
		}
	}

	/** Who answers elsewhere takes the open task on and completes it with that. */
	private void done(CaseAgenda.Item task, boolean over, Actor by) {
		if (by instanceof Actor.Person person) {
			tasks.assign(task.taskId(), person.id());
		}
		tasks.complete(task.taskId(), Map.of(OVER, over));
	}

	private Optional<CaseAgenda.Item> own(CaseId caseId) {
		return agenda.open(caseId).stream().filter(one -> PROCESS.equals(one.process())).findFirst();
	}

	private boolean askedElsewhere(CaseId caseId) {
		return agenda.open(caseId).stream().map(CrisisProcess::step).anyMatch(ASKED_ELSEWHERE::contains);
	}

	private static String step(CaseAgenda.Item one) {
		return one.process() + "/" + one.key();
	}

}
