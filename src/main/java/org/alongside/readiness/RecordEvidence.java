package org.alongside.readiness;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;

import java.util.Set;

/**
 * Finds elements of a case's record, by the names the decisions
 * {@code record-completeness} and {@code plan-completeness} call them; contributed by the
 * module that owns the data. Several may know of the same element: it is there when one
 * of them finds it.
 */
public interface RecordEvidence {

	/** Returns the names of the elements it knows of. */
	Set<String> elements();

	/**
	 * Looks for an element.
	 * @param element one of {@link #elements()}
	 */
	Proof of(String element, CaseId caseId, StaffProfile reader);

}
