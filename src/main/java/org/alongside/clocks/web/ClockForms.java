package org.alongside.clocks.web;

import org.alongside.cases.CaseAccess;
import org.alongside.clocks.ClockDesk;
import org.alongside.engine.Retrying;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The forms of the case file's section on time limits.
 */
@Controller
class ClockForms {

	private final ClockDesk desk;

	private final CaseAccess access;

	private final Retrying retrying;

	ClockForms(ClockDesk desk, CaseAccess access, Retrying retrying) {
		this.desk = desk;
		this.access = access;
		this.retrying = retrying;
	}

	@PostMapping("/cases/{id}/clocks/suspend")
	String suspend(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String reason) {
		access.require(me, id);
		retrying.run(() -> desk.suspend(me, id, task, reason));
		return back(id);
	}

	@PostMapping("/cases/{id}/clocks/resume")
	String resume(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String reason) {
		access.require(me, id);
		retrying.run(() -> desk.resume(me, id, task, reason));
		return back(id);
	}

	@PostMapping("/cases/{id}/clocks/extend")
	String extend(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String amount,
			@RequestParam(required = false) @Nullable String reason) {
		access.require(me, id);
		Integer more = number(amount);
		retrying.run(() -> desk.extend(me, id, task, more, reason));
		return back(id);
	}

	private static String back(CaseId id) {
		return "redirect:/cases/" + id + "#clocks";
	}

	private static @Nullable Integer number(@Nullable String text) {
		try {
			return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("amount", "integer"));
		}
	}

}
