package org.alongside.tasks;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on, shown beside its form. Contributed by the module that owns
 * the data.
 */
public interface TaskEvidence {

	/** Returns its place among the evidence, lowest first. */
	int order();

	/**
	 * Returns whether it belongs beside a task, such as {@code planning/approve-plan}.
	 */
	boolean belongsTo(String task);

	/**
	 * Returns the Thymeleaf fragment that shows it, such as
	 * {@code planning/section :: plan}.
	 */
	String fragment();

	/**
	 * Returns what the fragment shows, given to it as {@code section}, or null when there
	 * is nothing to show.
	 */
	@Nullable Object content(CaseId caseId, StaffProfile reader);

}
