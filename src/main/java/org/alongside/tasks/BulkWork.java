package org.alongside.tasks;

import org.alongside.engine.Retrying;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The same act on many tasks, each in a transaction of its own: one that is refused does
 * not stop the others, and each says what became of it.
 */
@Component
public class BulkWork {

	/** Most tasks at once. */
	public static final int MOST = 100;

	private static final int LONGEST_WORDS = 1000;

	private final TaskActions actions;

	private final Delegation delegation;

	private final TaskTable tasks;

	private final Retrying retrying;

	BulkWork(TaskActions actions, Delegation delegation, TaskTable tasks, Retrying retrying) {
		this.actions = actions;
		this.delegation = delegation;
		this.tasks = tasks;
		this.retrying = retrying;
	}

	/**
	 * Takes free tasks.
	 * @throws RefusedException if there are none or more than {@link #MOST}
	 */
	public List<BulkOutcome> claim(StaffProfile by, List<String> taskIds) {
		return each(taskIds, id -> actions.claim(by, id));
	}

	/**
	 * Gives tasks to a worker of their team; for its supervisor.
	 * @param note why and what to know, kept in the timeline of each
	 * @throws RefusedException if there are no tasks or more than {@link #MOST}, or the
	 * note is missing or too long
	 */
	public List<BulkOutcome> assign(StaffProfile by, List<String> taskIds, StaffId worker, String note) {
		String words = words("note", note);
		return each(taskIds, id -> retrying.run(() -> delegation.assign(by, id, worker, words)));
	}

	/**
	 * Puts tasks on hold that the person holds or may take.
	 * @param until the day on which they return, in the person's zone
	 * @param instruction what to do then, kept with each
	 * @throws RefusedException if there are no tasks or more than {@link #MOST}, or the
	 * instruction is missing or too long
	 */
	public List<BulkOutcome> hold(StaffProfile by, List<String> taskIds, LocalDate until, String instruction) {
		String words = words("instruction", instruction);
		return each(taskIds, id -> actions.hold(by, id, until, words));
	}

	private static String words(String field, String words) {
		String stripped = words.strip();
		if (stripped.isEmpty()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (stripped.length() > LONGEST_WORDS) {
			throw new RefusedException(FieldError.of(field, "max-length", LONGEST_WORDS));
		}
		return stripped;
	}

	private List<BulkOutcome> each(List<String> taskIds, Consumer<String> act) {
		List<String> wanted = taskIds.stream().distinct().toList();
		if (wanted.isEmpty()) {
			throw new RefusedException(FieldError.of("task", "required"));
		}
		if (wanted.size() > MOST) {
			throw new RefusedException(FieldError.of("task", "too-many", MOST));
		}
		return wanted.stream().map(id -> one(id, act)).toList();
	}

	private BulkOutcome one(String id, Consumer<String> act) {
		TaskRow before = tasks.find(id).orElse(null);
		try {
			act.accept(id);
			return new BulkOutcome(id, before, null);
		}
		catch (NotFoundException unknown) {
			return new BulkOutcome(id, null, unknown);
		}
		catch (RefusedException | ConflictException refusal) {
			return new BulkOutcome(id, before, refusal);
		}
	}

}
