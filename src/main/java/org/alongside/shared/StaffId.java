package org.alongside.shared;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a member of staff. Never shown to people and never derived from personal
 * data.
 *
 * @param value the identifier, never null
 */
@Embeddable
public record StaffId(UUID value) implements Serializable {

	/** Returns a new, random identifier. */
	public static StaffId random() {
		return new StaffId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @param text the text form of a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	public static StaffId of(String text) {
		return new StaffId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
