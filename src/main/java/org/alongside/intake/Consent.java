package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The person's answer to whether they want to be served.
 *
 * @param how {@code written}, {@code verbal} or {@code representative}; null when refused
 * @param on the day they answered
 * @param expires the last day it holds, or null when it holds until revoked
 */
@Embeddable
record Consent(@Column(name = "consent_given") boolean given, @Column(name = "consent_how") @Nullable String how,
		@Column(name = "consented_on") LocalDate on, @Column(name = "consent_expires") @Nullable LocalDate expires,
		@Column(name = "consent_note") @Nullable String note, @Column(name = "consent_recorded_by") String by,
		@Column(name = "consent_recorded_at") Instant at) {

	/** How a consent stands on a day. */
	enum State {

		GIVEN, REFUSED, EXPIRED, MISSING

	}

	State state(LocalDate today) {
		if (!given) {
			return State.REFUSED;
		}
		return (expires != null && expires.isBefore(today)) ? State.EXPIRED : State.GIVEN;
	}

}
