package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Component
class EngineCaseDiagrams implements CaseDiagrams {

	private static final int RUNS = 50;

	private static final int STEPS = 500;

	private final HistoryService history;

	private final RepositoryService repository;

	EngineCaseDiagrams(HistoryService history, RepositoryService repository) {
		this.history = history;
		this.repository = repository;
	}

	@Override
	public List<Run> runs(CaseId caseId) {
		return history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseId.toString())
			.orderByProcessInstanceStartTime()
			.desc()
			.listPage(0, RUNS)
			.stream()
			.map(EngineCaseDiagrams::run)
			.toList();
	}

	@Override
	public Optional<Drawn> drawn(CaseId caseId, String runId, Instant now) {
		HistoricProcessInstance found = history.createHistoricProcessInstanceQuery()
			.processInstanceId(runId)
			.processInstanceBusinessKey(caseId.toString())
			.singleResult();
		return Optional.ofNullable(found)
			.map(instance -> new Drawn(run(instance), xml(instance.getProcessDefinitionId()),
					names(instance.getProcessDefinitionId()), steps(runId, now)));
	}

	private Map<String, String> names(String definition) {
		Map<String, String> names = new LinkedHashMap<>();
		repository.getBpmnModelInstance(definition)
			.getModelElementsByType(FlowElement.class)
			.stream()
			.filter(element -> element.getName() != null)
			.forEach(element -> names.put(element.getId(), element.getName()));
		return names;
	}

	private List<Step> steps(String runId, Instant now) {
		Map<String, Step> steps = new LinkedHashMap<>();
		history.createHistoricActivityInstanceQuery()
			.processInstanceId(runId)
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.orderPartiallyByOccurrence()
			.asc()
			.listPage(0, STEPS)
			.forEach(visit -> steps.merge(visit.getActivityId(), step(visit, now), EngineCaseDiagrams::together));
		return List.copyOf(steps.values());
	}

	private static Step step(HistoricActivityInstance visit, Instant now) {
		boolean open = visit.getEndTime() == null;
		Instant end = open ? now : visit.getEndTime().toInstant();
		String type = visit.getActivityType();
		boolean work = type.endsWith("Task") || type.equals("callActivity") || type.equals("task");
		return new Step(visit.getActivityId(), visit.getActivityName(), work, 1,
				Duration.between(visit.getStartTime().toInstant(), end), open);
	}

	private static Step together(Step first, Step again) {
		return new Step(first.element(), first.name(), first.work(), first.times() + 1,
				first.spent().plus(again.spent()), first.open() || again.open());
	}

	private static Run run(HistoricProcessInstance instance) {
		String key = instance.getProcessDefinitionKey();
		String name = instance.getProcessDefinitionName();
		return new Run(instance.getId(), key, name == null ? key : name, instance.getStartTime().toInstant(),
				moment(instance.getEndTime()));
	}

	private static @Nullable Instant moment(@Nullable Date date) {
		return date == null ? null : date.toInstant();
	}

	private String xml(String definition) {
		try (InputStream file = repository.getProcessModel(definition)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException problem) {
			throw new UncheckedIOException("A deployed diagram cannot be read", problem);
		}
	}

}
