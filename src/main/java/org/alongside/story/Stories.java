package org.alongside.story;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Writes down what is told in the course of other work.
 */
public interface Stories {

	/**
	 * Adds what was told; words that stand already are not added twice.
	 * @param words as they were said; the rest is the day it is written down
	 * @param heardBy who heard them, or null when it is the one who writes them down
	 * @param source where: {@code referral}, {@code screening} or {@code contact}
	 */
	void told(CaseId caseId, StoryPart part, String words, @Nullable String heardBy, String source, Actor by,
			Instant at);

	/**
	 * Puts words in the place of the newest ones of the part, which stay in the history;
	 * adds them when there are none.
	 */
	void retold(CaseId caseId, StoryPart part, String words, String source, Actor by, Instant at);

}
