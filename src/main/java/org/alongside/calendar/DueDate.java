package org.alongside.calendar;

import java.time.Instant;

/**
 * A due date and where it comes from.
 *
 * @param at the moment after which it is overdue, exclusive
 * @param priority 0 (low) to 100 (safety); 50 is normal
 * @param basis {@code law}, {@code standard} or {@code default}: whether the limit binds
 * or is the agency's own
 * @param citation the rule's source, as written in the decision table
 * @param rule the rule in words: amount and unit, such as {@code 15 calendar days}
 */
public record DueDate(Instant at, int priority, String basis, String citation, String rule) {

}
