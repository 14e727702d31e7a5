package org.alongside.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The service the client chose among those offered.
 *
 * @param by who recorded it
 * @param offered what was offered
 * @param service the service
 * @param organization who provides it
 * @param contact how they are reached, or null
 * @param whyChosen why the client chose it
 * @param consented whether the client agreed to share what the partner needs to know
 * @param at when
 */
@Embeddable
record Choice(StaffId by, String offered, @Column(name = "service_name") String service, String organization,
		@Nullable String contact, String whyChosen, boolean consented, Instant at) {

}
