package org.alongside.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A service the plan asks for.
 *
 * @param id its identifier, by which a referral is made only once
 * @param needId the need it answers, or null
 * @param need that need as it was described then, or null
 * @param service what is wanted
 */
@Embeddable
record WantedService(@Column(name = "wanted_id") UUID id, @Nullable UUID needId, @Nullable String need,
		String service) {

}
