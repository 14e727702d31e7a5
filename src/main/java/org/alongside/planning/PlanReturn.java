package org.alongside.planning;

import jakarta.persistence.Embeddable;
import org.alongside.shared.StaffId;

import java.time.Instant;

/**
 * Why a version went back to its author.
 *
 * @param by who sent it back or, for the client, who wrote their words down
 * @param code {@code client}, or what a supervisor found missing
 * @param words the reason in words
 * @param at when
 */
@Embeddable
record PlanReturn(StaffId by, String code, String words, Instant at) {

}
