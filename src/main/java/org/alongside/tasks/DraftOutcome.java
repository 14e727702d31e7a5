package org.alongside.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What came of saving a draft.
 */
public sealed interface DraftOutcome {

	/**
	 * It is kept.
	 *
	 * @param draft the draft as it is now
	 * @param theirs what somebody else saved for the same task and the person has not
	 * decided about, or null
	 */
	record Saved(Draft draft, TaskDrafts.@Nullable OtherDraft theirs) implements DraftOutcome {
	}

	/**
	 * The person saved a version on another device that this one has not seen. Nothing
	 * has been changed.
	 *
	 * @param theirs the version not seen
	 * @param name the person's name
	 */
	record Conflict(Draft theirs, String name) implements DraftOutcome {
	}

	/**
	 * It is larger than a draft may be. Nothing has been changed.
	 *
	 * @param limit in bytes
	 */
	record TooLarge(int limit) implements DraftOutcome {
	}

}
