package org.alongside.shared;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a team. Never shown to people and never derived from personal data.
 *
 * @param value the identifier, never null
 */
@Embeddable
public record TeamId(UUID value) implements Serializable {

	/** Returns a new, random identifier. */
	public static TeamId random() {
		return new TeamId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the text form of a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	public static TeamId of(String text) {
		return new TeamId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
