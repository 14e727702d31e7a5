package org.alongside.tasks.web;

import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DoneTask;
import org.alongside.tasks.TakingBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A task that is done, and taking its completion back.
 */
@Controller
class DoneTaskController {

	private final TakingBack takingBack;

	private final DoneTexts texts;

	DoneTaskController(TakingBack takingBack, DoneTexts texts) {
		this.takingBack = takingBack;
		this.texts = texts;
	}

	/** Shows a task that has ended; one that is open is shown to be worked on. */
	@GetMapping("/tasks/{id}/done")
	String done(@SignedIn StaffProfile me, @PathVariable String id, Model model) {
		DoneTask done = takingBack.look(me, id);
		if (done.row().ended() == null) {
			return "redirect:/tasks/" + id;
		}
		model.addAttribute("done", texts.done(done, me));
		return "tasks/done";
	}

	@PostMapping("/tasks/{id}/take-back")
	String takeBack(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestParam(required = false) @Nullable String reason) {
		return "redirect:/tasks/" + takingBack.takeBack(me, id, reason).id();
	}

}
