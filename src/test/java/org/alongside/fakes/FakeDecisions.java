package org.alongside.fakes;

import org.alongside.engine.Decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decisions given as functions.
 */
public class FakeDecisions implements Decisions {

	private final Map<String, Function<Map<String, ?>, List<Map<String, Object>>>> tables = new HashMap<>();

	public FakeDecisions with(String decision, Function<Map<String, ?>, List<Map<String, Object>>> table) {
		tables.put(decision, table);
		return this;
	}

	@Override
	public List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs) {
		return tables.getOrDefault(decision, (any) -> List.of()).apply(inputs);
	}

}
