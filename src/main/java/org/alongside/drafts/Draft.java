package org.alongside.drafts;

import java.time.Instant;
import java.util.Map;

/**
 * A draft.
 *
 * @param version grows with every save, over all drafts of a table
 * @param fields what was typed, by field
 * @param saved when it was saved last
 */
public record Draft(long version, Map<String, String> fields, Instant saved) {

}
