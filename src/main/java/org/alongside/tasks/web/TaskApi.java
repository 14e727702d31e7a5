package org.alongside.tasks.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.alongside.shared.StaffId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.OpenTask;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Working on a task over HTTP.
 */
@RestController
class TaskApi {

	/**
	 * The header that confirms what a completion changes in the record of the person.
	 */
	static final String CONFIRMED = "Confirmed-Changes";

	private final TaskActions actions;

	private final Clock clock;

	TaskApi(TaskActions actions, Clock clock) {
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Returns a task with its form's schema, what the form starts with and why it is due.
	 */
	@GetMapping("/api/tasks/{id}")
	TaskDetail get(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskDetail.of(actions.open(me, id), clock.instant());
	}

	/** Takes a free task. */
	@PostMapping("/api/tasks/{id}/claim")
	TaskItem claim(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskItem.of(actions.claim(me, id), clock.instant());
	}

	/** Gives a task back. */
	@PostMapping("/api/tasks/{id}/release")
	TaskItem release(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskItem.of(actions.release(me, id), clock.instant());
	}

	/**
	 * Completes a task with the answers to its form, by field key. At once; with
	 * {@code grace=true} it takes effect when the time to undo it is over. Answers that
	 * differ from what the record knows of the person are refused with the code
	 * {@code changesRecord} at each field and a {@code confirmation}; sent again with
	 * that in the header {@code Confirmed-Changes}, they update the record.
	 */
	@PostMapping("/api/tasks/{id}/complete")
	TaskItem complete(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestParam(defaultValue = "false") boolean grace,
			@RequestHeader(name = CONFIRMED, required = false) @Nullable String confirmed,
			@RequestBody Map<String, Object> answers) {
		if (grace) {
			return TaskItem.of(actions.completeWithGrace(me, id, answers, confirmed).row(), clock.instant());
		}
		actions.complete(me, id, answers, confirmed);
		return TaskItem.of(actions.find(me, id), clock.instant());
	}

	/** Takes back a completion that has not taken effect; the answers become a draft. */
	@PostMapping("/api/tasks/{id}/undo")
	TaskItem undo(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskItem.of(actions.undo(me, id), clock.instant());
	}

	/** Lets a completion take effect before the time to undo it is over. */
	@PostMapping("/api/tasks/{id}/now")
	TaskItem now(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.now(me, id);
		return TaskItem.of(actions.find(me, id), clock.instant());
	}

	/**
	 * Returns how a completion with grace stands: {@code pending}, {@code done}, or
	 * {@code open} when it was undone or did not come about.
	 */
	@GetMapping("/api/tasks/{id}/completion")
	CompletionState completion(@SignedIn StaffProfile me, @PathVariable String id) {
		return new CompletionState(actions.completion(me, id).name().toLowerCase(Locale.ROOT));
	}

	/**
	 * A task in short.
	 */
	record TaskItem(String id, String process, String key, String name, String caseId, String caseNumber, String client,
			String programme, @Nullable String holder, Instant created, @Nullable Instant due, boolean overdue,
			int priority, @Nullable Instant ended) {

		static TaskItem of(TaskRow row, Instant now) {
			StaffId holder = row.holder();
			return new TaskItem(row.id(), row.process(), row.key(), row.name(), row.caseId().toString(),
					row.caseNumber(), row.clientName(), row.programme(), holder == null ? null : holder.toString(),
					row.created(), row.due(), row.overdue(now), row.priority(), row.ended());
		}

	}

	/**
	 * A task opened to be worked on.
	 */
	record TaskDetail(TaskItem task, @Nullable String form, @Nullable Integer formVersion, @JsonRawValue String schema,
			Map<String, Object> data, Map<String, String> known, @Nullable String dueRule, @Nullable String dueBasis,
			@Nullable String dueCitation, boolean mayClaim, boolean mayComplete) {

		static TaskDetail of(OpenTask open, Instant now) {
			TaskRow row = open.row();
			return new TaskDetail(TaskItem.of(row, now), open.form() == null ? null : open.form().id(),
					open.form() == null ? null : open.form().version(), open.schema(), open.data(), open.known(),
					row.dueRule(), row.dueBasis(), row.dueCitation(), open.mayClaim(), open.mayComplete());
		}

	}

	/**
	 * How a completion stands.
	 */
	record CompletionState(String state) {
	}

}
