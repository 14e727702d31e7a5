package org.alongside.safety.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.engine.Retrying;
import org.alongside.safety.DangerLevel;
import org.alongside.safety.HandlingDanger;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/**
 * The page on which a danger is reported, two clicks from every page of a case, and on
 * which somebody says how things stand. It needs no script.
 */
@Controller
class DangerController {

	private final HandlingDanger danger;

	private final CaseFiles cases;

	private final AuditLog audit;

	private final Retrying retrying;

	DangerController(HandlingDanger danger, CaseFiles cases, AuditLog audit, Retrying retrying) {
		this.danger = danger;
		this.cases = cases;
		this.audit = audit;
		this.retrying = retrying;
	}

	@GetMapping("/cases/{id}/danger")
	String page(@SignedIn StaffProfile me, @PathVariable CaseId id, Model model) {
		String page = shown(me, id, Map.of(), List.of(), model);
		audit.view(Actor.person(me.id()), "case.danger", id);
		return page;
	}

	@PostMapping("/cases/{id}/danger")
	String report(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response) {
		try {
			retrying.run(() -> danger.report(me, id, level, words));
		}
		catch (RefusedException refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(me, id, Map.of("level", level, "words", words), refused.errors(), model);
		}
		return "redirect:/cases/" + id + "/danger";
	}

	@PostMapping("/cases/{id}/danger/answer")
	String answer(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(name = "danger", defaultValue = "") String state,
			@RequestParam(defaultValue = "") String said, @RequestParam(defaultValue = "") String takenOverBy,
			Model model, HttpServletResponse response) {
		try {
			retrying.run(() -> danger.answer(me, id, state, said, takenOverBy));
		}
		catch (RefusedException refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(me, id, Map.of("danger", state, "said", said, "takenOverBy", takenOverBy), refused.errors(),
					model);
		}
		return "redirect:/cases/" + id + "/danger";
	}

	private String shown(StaffProfile me, CaseId id, Map<String, String> typed, List<FieldError> errors, Model model) {
		model.addAttribute("standing", danger.standing(me, id));
		model.addAttribute("case", cases.get(id));
		model.addAttribute("levels", DangerLevel.all().stream().map(DangerLevel::code).toList());
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		return "safety/danger";
	}

}
