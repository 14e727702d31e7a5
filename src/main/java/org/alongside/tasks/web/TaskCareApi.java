package org.alongside.tasks.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.alongside.tasks.web.TaskApi.TaskItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import java.time.Clock;

/**
 * What one does with a task beside completing it, over HTTP.
 */
@RestController
class TaskCareApi {

	private final TaskActions actions;

	private final Clock clock;

	TaskCareApi(TaskActions actions, Clock clock) {
		this.actions = actions;
		this.clock = clock;
	}

	/** Lets a task rest until a day (ISO 8601), with a note. */
	@PostMapping("/api/tasks/{id}/hold")
	TaskItem hold(@SignedIn StaffProfile me, @PathVariable String id, @RequestBody Hold hold) {
		return TaskItem.of(actions.hold(me, id, TaskCareController.day(hold.until()), hold.note()), clock.instant());
	}

	/** Takes a resting task up again before its day. */
	@PostMapping("/api/tasks/{id}/resume")
	TaskItem resume(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskItem.of(actions.resume(me, id), clock.instant());
	}

	/** Gives a task to a colleague by their identifier, with a note. */
	@PostMapping("/api/tasks/{id}/hand-over")
	TaskItem handOver(@SignedIn StaffProfile me, @PathVariable String id, @RequestBody HandOver handOver) {
		return TaskItem.of(actions.handOver(me, id, TaskCareController.person("to", handOver.to()), handOver.note()),
				clock.instant());
	}

	/** Asks a colleague by their identifier. */
	@PostMapping("/api/tasks/{id}/ask")
	TaskItem ask(@SignedIn StaffProfile me, @PathVariable String id, @RequestBody Ask ask) {
		return TaskItem.of(actions.ask(me, id, TaskCareController.person("of", ask.of()), ask.question()),
				clock.instant());
	}

	/** Takes an open question back. */
	@PostMapping("/api/tasks/{id}/withdraw-question")
	TaskItem withdrawQuestion(@SignedIn StaffProfile me, @PathVariable String id) {
		return TaskItem.of(actions.withdrawQuestion(me, id), clock.instant());
	}

	/** Until when and why. */
	record Hold(@Nullable String until, @Nullable String note) {
	}

	/** To whom and what they should know. */
	record HandOver(@Nullable String to, @Nullable String note) {
	}

	/** Of whom and what. */
	record Ask(@Nullable String of, @Nullable String question) {
	}

}
