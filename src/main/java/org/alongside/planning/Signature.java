package org.alongside.planning;

import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The client's agreement with a version.
 *
 * @param by who recorded it
 * @param how {@code drawn}, {@code typed}, {@code paper}, or {@code refused} when the
 * client agrees but does not sign
 * @param refusalReason why the client does not sign, or null
 * @param copyGiven whether the client has a copy
 * @param at when
 */
@Embeddable
record Signature(StaffId by, String how, @Nullable String refusalReason, boolean copyGiven, Instant at) {

}
