package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads the timeline of a case.
 */
public interface TimelineReading {

	/** Returns who did something on the case, by name; at most 50. */
	List<Doer> doers(CaseId caseId);

	/**
	 * Returns the wanted entries newest first, without what is kept from the reader.
	 * @param after key of the page before, or null for the newest
	 * @param limit at most this many
	 */
	KeysetPage<TimelineEntry> page(StaffProfile reader, CaseId caseId, TimelineFilter wanted, @Nullable String after,
			int limit);

	/**
	 * Returns entries newest first, without what is kept from the reader.
	 * @param after key of the page before, or null for the newest
	 * @param limit at most this many
	 */
	default KeysetPage<TimelineEntry> page(StaffProfile reader, CaseId caseId, @Nullable String after, int limit) {
		return page(reader, caseId, TimelineFilter.ALL, after, limit);
	}

	/**
	 * Somebody who did something.
	 */
	record Doer(StaffId id, String name) {
	}

}
