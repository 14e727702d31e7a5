package org.alongside.referral;

import jakarta.persistence.Embeddable;

import java.time.Instant;

/**
 * A letter to a partner, as it was sent.
 *
 * @param round which choice of the client it followed, from 1
 * @param organization who it went to
 * @param text what it said: no more than the client agreed to share
 * @param sentAt when
 */
@Embeddable
record Letter(int round, String organization, String text, Instant sentAt) {

}
