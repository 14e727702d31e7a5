package org.alongside.referral;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a referral to a service. Never shown to people and never derived from
 * personal data.
 *
 * @param value the identifier, never null
 */
@Embeddable
public record ReferralId(UUID value) implements Serializable {

	/** Returns a new, random identifier. */
	public static ReferralId random() {
		return new ReferralId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from its text form.
	 * @throws IllegalArgumentException if the text is not a UUID
	 */
	public static ReferralId of(String text) {
		return new ReferralId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
