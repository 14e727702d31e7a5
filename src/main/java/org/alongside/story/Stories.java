package org.alongside.story;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was told, and writes down what is told in the course of other work.
 */
public interface Stories {

	/** At most so many entries of a case stand in its file; the rest is on its page. */
	int MOST = 60;

	/** Returns the newest words that stand of a part of the story. */
	Optional<String> newest(CaseId caseId, StoryPart part);

	/** Returns what stands now, newest first, at most {@link #MOST} entries. */
	List<StoryEntry> standing(CaseId caseId);

	/**
	 * Adds what was told; words that stand already are not added twice.
	 * @param words as they were said; the rest is the day it is written down
	 * @param heardBy who heard them, or null when it is the one who writes them down
	 * @param source where: {@code referral}, {@code screening}, {@code assessment} or
	 * {@code contact}
	 */
	void told(CaseId caseId, StoryPart part, String words, @Nullable String heardBy, String source, Actor by,
			Instant at);

	/**
	 * Puts words in the place of the newest ones of the part, which stay in the history;
	 * adds them when there are none.
	 */
	void retold(CaseId caseId, StoryPart part, String words, String source, Actor by, Instant at);

}
