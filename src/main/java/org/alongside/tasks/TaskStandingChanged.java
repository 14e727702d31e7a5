package org.alongside.tasks;

/**
 * A task began or ceased to rest, or to wait for a colleague's answer. Published in the
 * transaction that changed it.
 *
 * @param taskId the task
 */
public record TaskStandingChanged(String taskId) {

}
