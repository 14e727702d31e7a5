package org.alongside.assessment;

import org.alongside.engine.Decisions;
import org.alongside.engine.TestFeel;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decision tables evaluated as they stand in their files, without an engine of processes.
 */
final class RealDecisions implements Decisions {

	private static final Pattern INPUT = Pattern.compile("<inputExpression.*?<text>\\s*(\\w+)\\s*</text>",
			Pattern.DOTALL);

	private static final DmnEngine ENGINE = TestFeel.decisions();

	private final Map<String, String> files;

	private final Map<String, Table> tables = new HashMap<>();

	/**
	 * Evaluates tables.
	 * @param files their text by file name
	 */
	RealDecisions(Map<String, String> files) {
		this.files = files;
	}

	@Override
	public List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		Table table = tables.computeIfAbsent(decision, this::read);
		Map<String, Object> values = new HashMap<>();
		table.inputs().forEach((input) -> values.put(input, inputs.get(input)));
		return ENGINE.evaluateDecisionTable(table.decision(), values).getResultList();
	}

	private Table read(String decision) {
		String text = files.get(decision + ".dmn");
		return new Table(
				ENGINE.parseDecision(decision, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
				INPUT.matcher(text).results().map((MatchResult match) -> match.group(1)).toList());
	}

	private record Table(DmnDecision decision, List<String> inputs) {
	}

}
