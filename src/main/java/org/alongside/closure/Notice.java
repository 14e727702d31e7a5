package org.alongside.closure;

import jakarta.persistence.Embeddable;

import java.time.Instant;

/**
 * A notice that a case is closed, as it went out.
 *
 * @param recipient {@code client}, {@code referrer} or {@code partner}
 * @param name who it went to
 * @param text what it said
 * @param sentAt when
 */
@Embeddable
record Notice(String recipient, String name, String text, Instant sentAt) {

}
