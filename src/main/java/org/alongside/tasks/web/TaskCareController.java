package org.alongside.tasks.web;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskActions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What one does on a task's page beside completing it.
 */
@Controller
class TaskCareController {

	private final TaskActions actions;

	TaskCareController(TaskActions actions) {
		this.actions = actions;
	}

	@PostMapping("/tasks/{id}/hold")
	String hold(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String note) {
		actions.hold(me, id, day(until), note);
		return page(id);
	}

	@PostMapping("/tasks/{id}/resume")
	String resume(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.resume(me, id);
		return page(id);
	}

	@PostMapping("/tasks/{id}/hand-over")
	String handOver(@SignedIn StaffProfile me, @PathVariable String id,
			@RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String note) {
		actions.handOver(me, id, person("to", to), note);
		return page(id);
	}

	@PostMapping("/tasks/{id}/ask")
	String ask(@SignedIn StaffProfile me, @PathVariable String id, @RequestParam(required = false) @Nullable String of,
			@RequestParam(required = false) @Nullable String question) {
		actions.ask(me, id, person("of", of), question);
		return page(id);
	}

	@PostMapping("/tasks/{id}/withdraw-question")
	String withdrawQuestion(@SignedIn StaffProfile me, @PathVariable String id) {
		actions.withdrawQuestion(me, id);
		return page(id);
	}

	private static String page(String id) {
		return "redirect:/tasks/" + id;
	}

	static @Nullable StaffId person(String field, @Nullable String given) {
		try {
			return given == null || given.isBlank() ? null : StaffId.of(given);
		}
		catch (IllegalArgumentException problem) {
			throw new RefusedException(FieldError.of(field, "option"));
		}
	}

	static @Nullable LocalDate day(@Nullable String given) {
		try {
			return given == null || given.isBlank() ? null : LocalDate.parse(given);
		}
		catch (DateTimeException problem) {
			throw new RefusedException(FieldError.of("until", "date"));
		}
	}

}
