package org.alongside.engine;

import org.alongside.shared.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * Steps that the engine could not do in the background after several tries, and that wait
 * for a person.
 */
public interface Incidents {

	/**
	 * Returns open incidents, the longest waiting first.
	 * @param after key of the page before, or null for the first page
	 * @param limit at most this many
	 */
	KeysetPage<Incident> open(@Nullable String after, int limit);

	/**
	 * Lets the step be tried again at once. The incident is gone until it fails again.
	 * @throws org.alongside.shared.NotFoundException if the incident is not open
	 */
	void retry(String incidentId);

}
