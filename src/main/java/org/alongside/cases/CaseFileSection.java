package org.alongside.cases;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

/**
 * A section of the case file, contributed by the module that owns its data.
 */
public interface CaseFileSection {

	/** Returns its place among the sections, lowest first. */
	int order();

	/**
	 * Returns the Thymeleaf fragment that shows it, such as
	 * {@code planning/section :: plan}.
	 */
	String fragment();

	/**
	 * Returns what the fragment shows, given to it as {@code section}, or null when there
	 * is nothing to show yet.
	 */
	@Nullable Object content(CaseId caseId, StaffProfile reader);

}
