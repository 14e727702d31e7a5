package org.alongside.story;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something the client told; it never changes.
 *
 * @param words as they said it; empty when they took back what it follows
 * @param language BCP 47 tag of the language it was said in, or null when not noted
 * @param translation what it means for those who do not speak it, or null
 * @param translatedBy who translated, or null
 * @param heardOn the day it was said
 * @param heardBy who heard it, when that was not who wrote it down, or null
 * @param source where it was heard: {@code case-file}, {@code referral},
 * {@code screening}, {@code assessment} or {@code contact}
 * @param follows the entry in whose place it stands, or null
 * @param why why the earlier one does not stand any more, or null
 * @param recordedBy who wrote it down, as an actor's reference
 * @param standing whether nothing follows it
 */
public record StoryEntry(UUID id, StoryPart part, String words, @Nullable String language, @Nullable String translation,
		@Nullable String translatedBy, LocalDate heardOn, @Nullable String heardBy, String source,
		@Nullable UUID follows, @Nullable String why, String recordedBy, Instant recordedAt, boolean standing) {

	/** Returns whether the client took back what it follows. */
	public boolean withdrawn() {
		return words.isEmpty();
	}

}
