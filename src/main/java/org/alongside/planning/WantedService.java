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
 * @param provider from whom, if the client has chosen already, or null
 * @param amount how much, how often and for how long, or null
 */
@Embeddable
record WantedService(@Column(name = "wanted_id") UUID id, @Nullable UUID needId, @Nullable String need, String service,
		@Nullable String provider, @Nullable String amount) {

}
