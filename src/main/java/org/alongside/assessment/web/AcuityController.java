package org.alongside.assessment.web;

import org.alongside.assessment.OverridingAcuity;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

import java.util.List;
import java.util.Map;

/**
 * The page on which another acuity is proposed than the areas of life give.
 */
@Controller
class AcuityController {

	private final OverridingAcuity overriding;

	private final CaseFiles cases;

	private final AuditLog audit;

	AcuityController(OverridingAcuity overriding, CaseFiles cases, AuditLog audit) {
		this.overriding = overriding;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/acuity")
	String page(@SignedIn StaffProfile me, @PathVariable CaseId id, Model model) {
		String page = shown(me, id, Map.of(), List.of(), model);
		audit.view(Actor.person(me.id()), "case.acuity", id);
		return page;
	}

	@PostMapping("/cases/{id}/acuity")
	String propose(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String words, Model model,
			HttpServletResponse response) {
		try {
			overriding.propose(me, id, number(level), reason, words);
		}
		catch (RefusedException refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(me, id, Map.of("level", level, "reason", reason, "words", words), refused.errors(), model);
		}
		return "redirect:/cases/" + id + "#assessment";
	}

	private String shown(StaffProfile me, CaseId id, Map<String, String> typed, List<FieldError> errors, Model model) {
		model.addAttribute("standing", overriding.standing(me, id));
		model.addAttribute("case", cases.get(id));
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("reasons", OverridingAcuity.REASONS);
		return "assessment/acuity";
	}

	private static @Nullable Integer number(String level) {
		if (level.isEmpty()) {
			return null;
		}
		return level.matches("[0-9]") ? Integer.valueOf(level) : Integer.valueOf(-1);
	}

}
