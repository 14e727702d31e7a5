package org.alongside.tasks;

import org.alongside.engine.Retrying;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * What a person does with a task. Each action is one transaction, tried again when the
 * engine finds that somebody else changed the same case in the same moment.
 */
@Component
public class TaskActions {

	private final TaskDesk desk;

	private final Retrying retrying;

	TaskActions(TaskDesk desk, Retrying retrying) {
		this.desk = desk;
		this.retrying = retrying;
	}

	/**
	 * Opens a task; the view is audited.
	 * @throws org.alongside.shared.NotFoundException if it is none of the person's
	 * business
	 * @throws org.alongside.shared.ConflictException if it has ended
	 */
	public OpenTask open(StaffProfile by, String taskId) {
		return desk.open(by, taskId);
	}

	/**
	 * Takes a free task.
	 * @throws org.alongside.shared.ConflictException if somebody else holds it, or it has
	 * ended
	 */
	public TaskRow claim(StaffProfile by, String taskId) {
		return retrying.run(() -> desk.claim(by, taskId));
	}

	/**
	 * Gives a task back.
	 * @throws org.alongside.shared.ConflictException if the person does not hold it
	 */
	public TaskRow release(StaffProfile by, String taskId) {
		return retrying.run(() -> desk.release(by, taskId));
	}

	/**
	 * Completes a task with the answers to its form.
	 * @throws org.alongside.shared.RefusedException if the answers do not fit the form or
	 * a rule forbids it; nothing is changed
	 * @throws org.alongside.shared.ConflictException if somebody else holds it, or it has
	 * ended
	 */
	public TaskRow complete(StaffProfile by, String taskId, Map<String, ?> answers) {
		return retrying.run(() -> desk.complete(by, taskId, answers));
	}

}
