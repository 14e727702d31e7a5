package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;

import java.util.Optional;
import java.util.function.Function;

/**
 * Knows what of a case's history is kept from a reader, whenever it was written.
 * Contributed by the module that keeps parts of a file apart.
 */
@FunctionalInterface
public interface TimelineVeil {

	/**
	 * Returns how the reader may see each entry of a case: as it is, without what is kept
	 * from them, or not at all.
	 */
	Function<TimelineEntry, Optional<TimelineEntry>> over(StaffProfile reader, CaseId caseId);

}
