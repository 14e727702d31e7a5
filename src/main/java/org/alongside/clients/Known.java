package org.alongside.clients;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something known of a client, with where it comes from and since when it is known.
 */
sealed interface Known {

	String source();

	Instant recordedAt();

	@Embeddable
	record Identifier(String system, String value, String source, Instant recordedAt) implements Known {
	}

	/**
	 * A way to reach a client; {@code key} is the value as it is compared.
	 */
	@Embeddable
	record ContactPoint(String kind, String value, @Nullable String use, String key, String source,
			Instant recordedAt) implements Known {
	}

	/**
	 * An address; {@code lines} holds the street lines, one a line.
	 */
	@Embeddable
	record Address(String lines, @Nullable String city, @Nullable String region, @Nullable String postalCode,
			@Nullable String country, String source, Instant recordedAt) implements Known {
	}

	@Embeddable
	record RelatedPerson(String name, String relationship, @Nullable String phone, String source,
			Instant recordedAt) implements Known {
	}

	/**
	 * One statement about a fact that has one value at a time.
	 */
	@Embeddable
	record Fact(String name, String value, String source, String recordedBy, Instant recordedAt) implements Known {
	}

}
