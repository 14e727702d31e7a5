package org.alongside.engine;

import org.alongside.shared.CaseId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

@Component
class EngineCaseProcesses implements CaseProcesses {

	private final RuntimeService runtime;

	private final RepositoryService repository;

	EngineCaseProcesses(RuntimeService runtime, RepositoryService repository) {
		this.runtime = runtime;
		this.repository = repository;
	}

	@Override
	public void start(String process, CaseId caseId, Map<String, Object> facts) {
		VariableMap variables = Facts.variables(facts);
		if (repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().count() == 0) {
			throw new IllegalStateException("Process " + process + " is not deployed");
		}
		OwnFailures.unwrapped(() -> runtime.startProcessInstanceByKey(process, caseId.toString(), variables));
	}

	@Override
	public void startByMessage(String message, CaseId caseId, Map<String, Object> facts) {
		MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(caseId.toString())
			.setVariables(Facts.variables(facts));
		OwnFailures.unwrapped(correlation::correlateStartMessage);
	}

	@Override
	public boolean tell(String process, CaseId caseId, String message, Map<String, Object> facts) {
		return tell(instances(process, caseId).list(), message, facts);
	}

	@Override
	public boolean tell(String process, CaseId caseId, String fact, Object value, String message,
			Map<String, Object> facts) {
		return tell(instances(process, caseId).variableValueEquals(fact, value).list(), message, facts);
	}

	@Override
	public boolean running(CaseId caseId) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).count() > 0;
	}

	@Override
	public boolean running(String process, CaseId caseId) {
		return instances(process, caseId).count() > 0;
	}

	private ProcessInstanceQuery instances(String process, CaseId caseId) {
		return runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(caseId.toString());
	}

	private boolean tell(List<ProcessInstance> instances, String message, Map<String, Object> facts) {
		List<EventSubscription> waiting = instances.stream()
			.flatMap(instance -> runtime.createEventSubscriptionQuery()
				.processInstanceId(instance.getId())
				.eventType("message")
				.eventName(message)
				.list()
				.stream())
			.toList();
		if (waiting.isEmpty()) {
			return false;
		}
		if (waiting.size() > 1) {
			throw new IllegalStateException(
					"More than one step waits for the message " + message + "; name the fact that tells them apart");
		}
		deliver(waiting.get(0), instances, message, Facts.variables(facts));
		return true;
	}

	/**
	 * Facts that come with the message of an event subprocess belong to that run of it:
	 * two running side by side must not overwrite each other's.
	 */
	private void deliver(EventSubscription subscription, List<ProcessInstance> instances, String message,
			VariableMap facts) {
		MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
			.processInstanceId(subscription.getProcessInstanceId());
		ProcessInstance instance = instances.stream()
			.filter(one -> one.getId().equals(subscription.getProcessInstanceId()))
			.findFirst()
			.orElseThrow();
		boolean startsSubProcess = repository.getBpmnModelInstance(instance.getProcessDefinitionId())
			.getModelElementById(subscription.getActivityId()) instanceof StartEvent;
		if (startsSubProcess) {
			correlation.setVariablesToTriggeredScope(facts);
		}
		else {
			correlation.setVariables(facts);
		}
		OwnFailures.unwrapped(correlation::correlate);
	}

}
