package org.alongside.planning;

import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;

import java.time.Instant;

/**
 * An approval of a version.
 *
 * @param by who approved
 * @param at when
 */
@Embeddable
record Approval(StaffId by, Instant at) {

}
