package org.alongside.processes;

import org.alongside.engine.TestFeel;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.InputExpression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The decisions as they stand in {@code processes/}, evaluated without an engine of
 * processes, remembering which rows were reached.
 */
public final class DecisionTables {

	private final Set<String> reached = new TreeSet<>();

	private final Map<String, DmnDecision> tables = new TreeMap<>();

	private final Map<String, List<String>> names = new TreeMap<>();

	private final DmnEngine engine;

	public DecisionTables() {
		DefaultDmnEngineConfiguration configuration = TestFeel.configuration();
		DmnDecisionTableEvaluationListener remembering = (event) -> event.getMatchingRules()
			.forEach((rule) -> reached.add(rule.getId()));
		configuration.setCustomPostDecisionTableEvaluationListeners(List.of(remembering));
		engine = configuration.buildEngine();
		ProcessFiles.decisions().forEach((name, model) -> {
			tables.put(name, engine.parseDecision(name, model));
			names.put(name,
					model.getModelElementsByType(InputExpression.class)
						.stream()
						.map((input) -> input.getText().getTextContent())
						.toList());
		});
	}

	/** Returns the rows that fit, by output. */
	public List<Map<String, Object>> all(String decision, Object... namesAndValues) {
		Map<String, Object> inputs = new HashMap<>();
		names.get(decision).forEach((name) -> inputs.put(name, null));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return engine.evaluateDecisionTable(tables.get(decision), inputs).getResultList();
	}

	/** Returns the one row that counts. */
	Map<String, Object> one(String decision, Object... namesAndValues) {
		List<Map<String, Object>> rows = all(decision, namesAndValues);
		if (rows.size() != 1) {
			throw new AssertionError(decision + " answered " + rows + " to " + Arrays.toString(namesAndValues));
		}
		return rows.get(0);
	}

	Set<String> reached() {
		return reached;
	}

}
