package org.alongside.closure;

import jakarta.persistence.Embeddable;

/**
 * Something a supervisor should know before signing a closing off.
 *
 * @param code message key without its prefix {@code closure.finding.}
 * @param amount how many, or 0 when it is not counted
 */
@Embeddable
record Finding(String code, int amount) {

}
