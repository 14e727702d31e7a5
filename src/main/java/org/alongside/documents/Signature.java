package org.alongside.documents;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's signature under a version of a paper, or their refusal.
 *
 * @param paper kind of the paper
 * @param version the frozen version
 * @param language the language of the copy, BCP 47
 * @param textHash SHA-256 of the words that were shown, hexadecimal
 * @param role {@code client}, {@code guardian}, {@code family}, {@code worker} or
 * {@code other}
 * @param name their name
 * @param how {@code drawn}, {@code typed}, {@code paper} or {@code refused}
 * @param strokes what was drawn, as {@link Strokes} reads it, or null
 * @param attachmentId the scanned paper, or null
 * @param refusalReason why not, or null
 * @param recordedBy reference of who recorded it
 * @param at when
 */
public record Signature(String paper, int version, String language, String textHash, String role, String name,
		String how, @Nullable String strokes, @Nullable UUID attachmentId, @Nullable String refusalReason,
		String recordedBy, Instant at) {

	/** Returns the drawn signature as a picture in a {@code data:} address, or null. */
	public @Nullable String picture() {
		return (strokes != null) ? Strokes.picture(strokes) : null;
	}

}
