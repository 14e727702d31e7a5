package org.alongside.planning;

import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies one version of a service plan.
 *
 * @param value the identifier, never null
 */
@Embeddable
record PlanId(UUID value) implements Serializable {

	static PlanId random() {
		return new PlanId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
