package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;

/**
 * The one place that decides who may see a case: its worker, its team, the team's
 * supervisors, and whoever a {@link CaseRelation} names.
 */
public interface CaseAccess {

	/** Returns whether the person may see the case. */
	boolean maySee(StaffProfile person, CaseId caseId);

	/**
	 * Lets pass only who may see the case.
	 * @throws org.alongside.shared.NotFoundException if the case does not exist or the
	 * person stands in no relation to it
	 */
	void require(StaffProfile person, CaseId caseId);

}
