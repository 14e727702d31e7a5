package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;

/**
 * A relationship beyond worker, team and supervisor that lets a person see a case, such
 * as being asked to decide on it. Contributed by the module that knows of it.
 */
@FunctionalInterface
public interface CaseRelation {

	/** Returns whether the person stands in this relation to the case now. */
	boolean holds(StaffProfile person, CaseId caseId);

}
