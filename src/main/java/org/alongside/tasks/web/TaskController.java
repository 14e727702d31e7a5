package org.alongside.tasks.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.StoredCompletion;
import org.alongside.tasks.TaskActions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.Map;

/**
 * Completing a task on its page, with time to undo it.
 */
@Controller
class TaskController {

	private final TaskActions actions;

	private final WorkTexts texts;

	TaskController(TaskActions actions, WorkTexts texts) {
		this.actions = actions;
		this.texts = texts;
	}

	/** Keeps the completion; the answer says what it causes and until when to undo it. */
	@PostMapping(path = "/tasks/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Completed complete(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestHeader(name = TaskApi.CONFIRMED, required = false) @Nullable String confirmed,
			@RequestBody Map<String, Object> answers) {
		StoredCompletion stored = actions.completeWithGrace(me, id, answers, confirmed);
		return new Completed(id, "/tasks?view=mine", texts.completed(stored, me), stored.grace().toSeconds());
	}

	@PostMapping("/tasks/{id}/undo")
	String undo(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.undo(me, id);
		return "redirect:/tasks/" + id;
	}

	@PostMapping("/tasks/{id}/now")
	String now(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.now(me, id);
		return "redirect:/tasks?view=mine";
	}

	/**
	 * What the page does after completing.
	 *
	 * @param task the task
	 * @param location where to go when the list shows no next task
	 * @param message what was done and what it causes
	 * @param seconds how long it can be undone
	 */
	record Completed(String task, String location, String message, long seconds) {
	}

}
