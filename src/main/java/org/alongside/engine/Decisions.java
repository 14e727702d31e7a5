package org.alongside.engine;

import java.util.List;
import java.util.Map;

/**
 * The deployed decision tables (DMN).
 */
public interface Decisions {

	/**
	 * Evaluates the latest version of a decision table.
	 * @param decision id of the decision, such as {@code eligibility}
	 * @param inputs values for the inputs; missing inputs are null
	 * @return the rows that matched, in order; empty when none did
	 * @throws IllegalStateException if the decision is not deployed or fails
	 */
	List<Map<String, Object>> evaluate(String decision, Map<String, ?> inputs);

}
