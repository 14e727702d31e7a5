package org.alongside.shared;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a client. Never shown to people and never derived from personal data.
 *
 * @param value the identifier, never null
 */
@Embeddable
public record ClientId(UUID value) implements Serializable {

	/** Returns a new, random identifier. */
	public static ClientId random() {
		return new ClientId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the text form of a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	public static ClientId of(String text) {
		return new ClientId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
