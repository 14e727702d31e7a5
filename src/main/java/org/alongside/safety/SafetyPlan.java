package org.alongside.safety;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan for the hours of danger, in the client's words. A version stays as it is.
 *
 * @param number its version, from 1
 * @param parts what each part says, by the name of the part; empty where nothing is
 * written
 * @param recordedBy reference of who wrote it down
 */
record SafetyPlan(int number, Map<String, String> parts, String recordedBy, Instant recordedAt) {

	/** The six parts in the order they help. */
	static final List<String> PARTS = List.of("warns", "myself", "places", "people", "professionals", "safer");

	/** Every field of the form. */
	static final Set<String> FIELDS = Set.of("based", "warns", "myself", "places", "people", "professionals", "safer");

	/** Returns what the form starts with. */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>(parts);
		fields.put("based", Integer.toString(number));
		return fields;
	}

}
