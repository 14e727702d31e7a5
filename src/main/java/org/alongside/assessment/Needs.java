package org.alongside.assessment;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What the client needs and builds on, as named at the latest assessment.
 */
public interface Needs {

	/** Returns the needs of a case, the client's most important first. */
	List<NeedSummary> ofCase(CaseId caseId);

	/** Returns the strengths named last, or null before the first assessment. */
	@Nullable String strengths(CaseId caseId);

	/**
	 * A need.
	 *
	 * @param id its identifier
	 * @param domain category of the Gravity project, such as {@code food-insecurity}
	 * @param description what is needed, in plain words
	 * @param rank its place in the client's own order, 1 first to 10, or null when not
	 * said
	 * @param priority how pressing the worker finds it, or null when it was named before
	 * that was asked
	 */
	record NeedSummary(UUID id, String domain, String description, @Nullable Integer rank,
			@Nullable NeedPriority priority) {
	}

}
