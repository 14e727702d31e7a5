package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timeline of a case.
 */
public interface TimelineReading {

	/**
	 * Returns entries newest first.
	 * @param after key of the page before, or null for the newest
	 * @param limit at most this many
	 */
	KeysetPage<TimelineEntry> page(CaseId caseId, @Nullable String after, int limit);

}
