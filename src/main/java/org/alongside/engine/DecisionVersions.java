package org.alongside.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The versions of the deployed decision tables. A version never changes.
 */
public interface DecisionVersions {

	/**
	 * Returns the number of the latest version of a decision; the first is 1.
	 * @throws IllegalStateException if the decision is not deployed
	 */
	int latest(String decision);

	/**
	 * Returns when a version was deployed.
	 * @throws IllegalStateException if there is no such version
	 */
	Instant since(String decision, int version);

	/**
	 * Evaluates one version of a decision table.
	 * @param inputs values for the inputs; missing inputs are null
	 * @return the rows that matched, in order; empty when none did
	 * @throws IllegalStateException if there is no such version, or it fails
	 */
	List<Map<String, Object>> evaluate(String decision, int version, Map<String, ?> inputs);

}
