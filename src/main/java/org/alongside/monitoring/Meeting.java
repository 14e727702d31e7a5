package org.alongside.monitoring;

import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a contact went, or why it was not made.
 *
 * @param by who made or tried it
 * @param made whether the client was reached
 * @param mode {@code home-visit}, {@code office}, {@code phone}, {@code video},
 * {@code message} or {@code collateral}
 * @param contactAt when
 * @param minutes how long, or null
 * @param summary what was said and done
 * @param whyNotMade why the client was not reached, or null
 */
@Embeddable
record Meeting(StaffId by, boolean made, String mode, Instant contactAt, @Nullable Integer minutes, String summary,
		@Nullable String whyNotMade) {

}
