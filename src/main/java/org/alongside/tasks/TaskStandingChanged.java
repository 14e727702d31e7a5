package org.alongside.tasks;

/**
 * A task was put on hold or waits for somebody, or does so no longer. Published in the
 * transaction that changes it.
 *
 * @param taskId the task
 */
public record TaskStandingChanged(String taskId) {

}
