package org.alongside.planning;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A service that runs already and is paid for.
 *
 * @param service what it is
 * @param provider who provides it
 * @param amount how much, how often and for how long, or null
 * @param funder who pays, or null
 */
@Embeddable
record PaidSupport(String service, String provider, @Nullable String amount, @Nullable String funder) {

}
