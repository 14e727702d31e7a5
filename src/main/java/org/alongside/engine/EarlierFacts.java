package org.alongside.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that facts had before a task was completed, from the engine's history.
 */
@Component
class EarlierFacts {

	/** What the engine counts itself while it does something once for each of a list. */
	private static final Set<String> COUNTERS = Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances",
			"loopCounter");

	private final HistoryService history;

	private final RuntimeService runtime;

	EarlierFacts(HistoryService history, RuntimeService runtime) {
		this.history = history;
		this.runtime = runtime;
	}

	/**
	 * Gives every fact of a run that was set by one of the given activities, or later,
	 * the value it had before.
	 */
	void restore(String run, Set<String> activities) {
		Map<String, HistoricVariableUpdate> before = new HashMap<>();
		Map<String, Boolean> changed = new HashMap<>();
		for (HistoricVariableUpdate update : updates(run)) {
			String variable = update.getVariableInstanceId();
			if (changed.containsKey(variable)) {
				continue;
			}
			if (activities.contains(update.getActivityInstanceId())) {
				changed.put(variable, true);
			}
			else {
				before.put(variable, update);
			}
		}
		for (VariableInstance one : runtime.createVariableInstanceQuery().processInstanceIdIn(run).list()) {
			if (changed.containsKey(one.getId())) {
				HistoricVariableUpdate earlier = before.get(one.getId());
				if (earlier == null) {
					runtime.removeVariableLocal(one.getExecutionId(), one.getName());
				}
				else if (earlier.getValue() == null) {
					runtime.setVariableLocal(one.getExecutionId(), one.getName(), null);
				}
				else {
					runtime.setVariablesLocal(one.getExecutionId(), facts(one.getName(), earlier.getValue()));
				}
			}
		}
	}

	/** Returns those of a task's facts that did not belong to the whole run. */
	Map<String, Object> inner(String run, Map<String, Object> facts) {
		Set<String> outer = new HashSet<>(COUNTERS);
		runtime.createVariableInstanceQuery()
			.variableScopeIdIn(run)
			.list()
			.forEach(variable -> outer.add(variable.getName()));
		Map<String, Object> inner = new LinkedHashMap<>(facts);
		inner.keySet().removeAll(outer);
		return Facts.variables(inner);
	}

	private List<HistoricVariableUpdate> updates(String run) {
		return history.createHistoricDetailQuery()
			.variableUpdates()
			.processInstanceId(run)
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.map(HistoricVariableUpdate.class::cast)
			.toList();
	}

	private static Map<String, Object> facts(String name, Object value) {
		return Facts.variables(Map.of(name, value));
	}

}
