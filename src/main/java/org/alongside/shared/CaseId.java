package org.alongside.shared;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a case. Never shown to people and never derived from personal data.
 *
 * @param value the identifier, never null
 */
@Embeddable
public record CaseId(UUID value) implements Serializable {

	/** Returns a new, random identifier. */
	public static CaseId random() {
		return new CaseId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the text form of a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	public static CaseId of(String text) {
		return new CaseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
