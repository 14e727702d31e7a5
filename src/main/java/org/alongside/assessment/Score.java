package org.alongside.assessment;

import org.jspecify.annotations.Nullable;

/**
 * The score of an instrument.
 *
 * @param total sum over its items, or null when too few were answered to say
 * @param highest the highest total possible
 * @param safetyConcern whether an answer asks for acting at once
 */
record Score(@Nullable Integer total, int highest, boolean safetyConcern) {
}
