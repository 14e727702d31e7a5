package org.alongside.calendar;

/**
 * The limit of an open task follows another rule. Published inside the transaction that
 * changed it; where the due date moves as well, {@link DueDateChanged} comes after it.
 *
 * @param taskId the task
 * @param limit how long it may take now
 * @param urgency what the rule says of its weight, 0 to 100
 * @param basis {@code law}, {@code standard} or {@code default}
 * @param citation source of the limit
 */
public record LimitChanged(String taskId, TimeLimit limit, int urgency, String basis, String citation) {

}
