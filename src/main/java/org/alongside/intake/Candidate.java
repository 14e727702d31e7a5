package org.alongside.intake;

import java.util.List;
import java.util.UUID;

/**
 * A client who may be the same person as the one referred.
 *
 * @param client the client
 * @param score 0 to 100
 * @param reasons message keys without their prefix {@code match.}
 */
record Candidate(UUID client, int score, List<String> reasons) {
}
