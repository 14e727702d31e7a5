package org.alongside.tasks;

import org.alongside.engine.Retrying;
import org.alongside.shared.ConflictException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What a person does with a task. Each action is one transaction, tried again when the
 * engine finds that somebody else changed the same case in the same moment.
 */
@Component
public class TaskActions {

	private final TaskDesk desk;

	private final Undoing undoing;

	private final TaskCare care;

	private final DueCompletions due;

	private final PendingCompletions pending;

	private final Retrying retrying;

	TaskActions(TaskDesk desk, Undoing undoing, TaskCare care, DueCompletions due, PendingCompletions pending,
			Retrying retrying) {
		this.desk = desk;
		this.undoing = undoing;
		this.care = care;
		this.due = due;
		this.pending = pending;
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
	 * Returns a task as it stands, open or ended.
	 * @throws org.alongside.shared.NotFoundException if it is none of the person's
	 * business
	 */
	public TaskRow find(StaffProfile by, String taskId) {
		return desk.find(by, taskId);
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
	public void complete(StaffProfile by, String taskId, Map<String, ?> answers) {
		complete(by, taskId, answers, null);
	}

	/**
	 * As {@link #complete(StaffProfile, String, Map)}, confirming what it changes in the
	 * record of the person.
	 * @param confirmed what the refusal gave for the differences it named, or null
	 * @throws org.alongside.shared.UnconfirmedException if the answers change what is
	 * known of the person and that was not confirmed, or is not the same any more
	 */
	public void complete(StaffProfile by, String taskId, Map<String, ?> answers, @Nullable String confirmed) {
		retrying.run(() -> desk.complete(by, taskId, answers, confirmed));
	}

	/**
	 * Completes a task with the answers to its form, so that it can be undone for a
	 * while. Whatever forbids it is refused at once; the completion itself is kept and
	 * takes effect when the time is over, whatever becomes of the caller.
	 * @throws org.alongside.shared.RefusedException if the answers do not fit the form or
	 * a rule forbids it; nothing is changed
	 * @throws org.alongside.shared.ConflictException if somebody else holds it, or it has
	 * ended
	 */
	public StoredCompletion completeWithGrace(StaffProfile by, String taskId, Map<String, ?> answers) {
		return completeWithGrace(by, taskId, answers, null);
	}

	/**
	 * As {@link #completeWithGrace(StaffProfile, String, Map)}, confirming what it
	 * changes in the record of the person. If that is not the same any more when it takes
	 * effect, the completion comes back as a draft.
	 * @param confirmed what the refusal gave for the differences it named, or null
	 * @throws org.alongside.shared.UnconfirmedException if the answers change what is
	 * known of the person and that was not confirmed, or is not the same any more
	 */
	public StoredCompletion completeWithGrace(StaffProfile by, String taskId, Map<String, ?> answers,
			@Nullable String confirmed) {
		return retrying
			.run(() -> undoing.store(by, taskId, answers, confirmed, undoing.rehearse(by, taskId, answers, confirmed)));
	}

	/**
	 * Takes back a completion that has not taken effect; the answers become a draft.
	 * @throws org.alongside.shared.ConflictException if it has taken effect, or there is
	 * none of the person's
	 */
	public TaskRow undo(StaffProfile by, String taskId) {
		return undoing.undo(by, taskId);
	}

	/**
	 * Lets a kept completion take effect at once.
	 * @throws org.alongside.shared.ConflictException if there is none of the person's, or
	 * it cannot be carried out any more; the answers are a draft then
	 */
	public void now(StaffProfile by, String taskId) {
		try {
			retrying.run(() -> undoing.now(by, taskId));
		}
		catch (RefusedException | ConflictException failure) {
			pending.find(taskId)
				.filter(kept -> kept.person().equals(by.id()))
				.ifPresent(kept -> due.giveBack(kept, failure));
			throw failure;
		}
	}

	/**
	 * Returns how a completion stands.
	 * @throws org.alongside.shared.NotFoundException if the task is none of the person's
	 * business
	 */
	public CompletionState completion(StaffProfile by, String taskId) {
		return undoing.state(by, taskId);
	}

	/**
	 * Lets a task rest until a day; it comes back by itself when the day begins in the
	 * person's zone. A free task is taken in the same breath.
	 * @param until the day, or null when none was given
	 * @param note why, and what is to be done then
	 * @throws RefusedException if the day or the note is not good
	 * @throws ConflictException if the person does not hold it
	 */
	public TaskRow hold(StaffProfile by, String taskId, @Nullable LocalDate until, @Nullable String note) {
		return retrying.run(() -> care.hold(by, taskId, until, note));
	}

	/**
	 * Takes a resting task up again before its day.
	 * @throws ConflictException if it does not rest, or the person does not hold it
	 */
	public TaskRow resume(StaffProfile by, String taskId) {
		return retrying.run(() -> care.resume(by, taskId));
	}

	/**
	 * Gives a task to a colleague who may take it on.
	 * @param note what the colleague should know
	 * @throws RefusedException if the colleague may not take it on or the note is missing
	 * @throws ConflictException if the person does not hold it
	 */
	public TaskRow handOver(StaffProfile by, String taskId, @Nullable StaffId to, @Nullable String note) {
		return retrying.run(() -> care.handOver(by, taskId, to, note));
	}

	/**
	 * Asks somebody of the team about a task; it stays with the person and waits.
	 * @throws RefusedException if the colleague is not of the team or the question is
	 * missing
	 * @throws ConflictException if a question is open already, or the person does not
	 * hold the task
	 */
	public TaskRow ask(StaffProfile by, String taskId, @Nullable StaffId of, @Nullable String question) {
		return retrying.run(() -> care.ask(by, taskId, of, question));
	}

	/**
	 * Takes an open question back.
	 * @throws ConflictException if there is none
	 */
	public TaskRow withdrawQuestion(StaffProfile by, String taskId) {
		return retrying.run(() -> care.withdrawQuestion(by, taskId));
	}

	/**
	 * Answers a question.
	 * @throws org.alongside.shared.NotFoundException if it was not put to the person
	 * @throws ConflictException if it is not open any more
	 */
	public void answer(StaffProfile by, UUID question, @Nullable String answer) {
		retrying.run(() -> care.answer(by, question, answer));
	}

	/** How a completion stands. */
	public enum CompletionState {

		/** Kept; it takes effect soon. */
		PENDING,
		/** It took effect. */
		DONE,
		/** The task is open: undone, or it did not come about. */
		OPEN

	}

}
