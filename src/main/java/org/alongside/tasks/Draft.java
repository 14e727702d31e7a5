package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed at a task and has not sent yet. Personal data: never in logs.
 *
 * @param person who typed it
 * @param version grows with every draft saved, over all tasks and people
 * @param answers the answers so far, by field key, unchecked but for their names
 * @param saved when it was saved
 * @param beside the other person whose draft of the same task this person has seen, or
 * null
 * @param problem why a completion with these answers did not come about, or null
 */
public record Draft(StaffId person, long version, Map<String, Object> answers, Instant saved, @Nullable StaffId beside,
		@Nullable Problem problem) {

}
