package org.alongside.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the partner answered last.
 *
 * @param by who recorded it
 * @param accepted whether the partner takes the client
 * @param words what the partner said, or null
 * @param at when
 */
@Embeddable
record PartnerAnswer(StaffId by, @Column(name = "partner_accepted") boolean accepted, @Nullable String words,
		Instant at) {

}
