package org.alongside.audit;

import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is read.
 */
public interface AuditTrail {

	/**
	 * Returns who did and saw what of a case, newest first.
	 * @param after {@link KeysetPage#next()} of the page before, or null for the first
	 * @param limit at most this many, from 1 to 200
	 * @throws org.alongside.shared.RefusedException if {@code after} is not such a key
	 */
	KeysetPage<AuditEntry> ofCase(CaseId caseId, @Nullable String after, int limit);

}
