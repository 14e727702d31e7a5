package org.alongside.safety;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that was said about a crisis.
 *
 * @param kind what it is: {@code raised}, {@code raised-again}, {@code told}, or an
 * answer
 * @param words in the words of who said it, or null
 * @param name who has taken over, or who was told, or null
 */
@Embeddable
record CrisisEntry(String kind, @Nullable String words, @Nullable String name, String recordedBy, Instant recordedAt) {
}
