package org.alongside.engine;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Component
class DeployedDecisions implements Decisions {

	private final DecisionService decisions;

	DeployedDecisions(DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		try {
			return decisions.evaluateDecisionTableByKey(decision, new LinkedHashMap<>(inputs))
				.getResultList()
				.stream()
				.map(Facts::read)
				.toList();
		}
		catch (ProcessEngineException ex) {
			throw new IllegalStateException("Decision " + decision + " is not deployed or cannot be evaluated", ex);
		}
	}

}
