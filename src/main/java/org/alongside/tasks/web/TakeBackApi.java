package org.alongside.tasks.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DoneTask;
import org.alongside.tasks.TakenBack;
import org.alongside.tasks.TakingBack;
import org.alongside.tasks.web.TaskApi.TaskItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/**
 * Taking a completion back over HTTP.
 */
@RestController
class TakeBackApi {

	private final TakingBack takingBack;

	private final DoneTexts texts;

	TakeBackApi(TakingBack takingBack, DoneTexts texts) {
		this.takingBack = takingBack;
		this.texts = texts;
	}

	/**
	 * Says of a task whether its completion can be taken back and, in the person's
	 * language, what has followed where it cannot.
	 */
	@GetMapping("/api/tasks/{id}/take-back")
	WayBack wayBack(@SignedIn StaffProfile me, @PathVariable String id) {
		DoneTask done = takingBack.look(me, id);
		TakenBack back = done.takenBack();
		return new WayBack(id, done.row().ended(), done.possible(), texts.obstacle(done, me),
				back == null ? null : back.again());
	}

	/**
	 * Takes a completion back, with a reason of 1 to 1,000 characters, and returns the
	 * task that came up in its place. 409 says what has followed where it cannot be.
	 */
	@PostMapping("/api/tasks/{id}/take-back")
	TaskItem takeBack(@SignedIn StaffProfile me, @PathVariable String id, @RequestBody Reason reason) {
		return TaskItem.of(takingBack.takeBack(me, id, reason.reason()));
	}

	/** Why it is taken back. */
	record Reason(@Nullable String reason) {
	}

	/**
	 * Whether there is a way back.
	 *
	 * @param ended when the task ended, or null while it is open
	 * @param obstacle what has followed and makes it impossible, or null
	 * @param again the task that came up in its place when it was taken back, or null
	 */
	record WayBack(String id, @Nullable Instant ended, boolean possible, @Nullable String obstacle,
			@Nullable String again) {
	}

}
