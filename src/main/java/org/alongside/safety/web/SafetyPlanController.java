package org.alongside.safety.web;

import org.alongside.audit.AuditLog;
import org.alongside.safety.SafetyPlanDrafts;
import org.alongside.safety.SafetyPlanKeeping;
import org.alongside.safety.SafetyPlanView;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The safety plan of a case: what counts, making it anew, and the versions before.
 */
@Controller
class SafetyPlanController {

	private final SafetyPlanKeeping keeping;

	private final SafetyPlanView view;

	private final SafetyPages pages;

	private final AuditLog audit;

	SafetyPlanController(SafetyPlanKeeping keeping, SafetyPlanView view, SafetyPages pages, AuditLog audit) {
		this.keeping = keeping;
		this.view = view;
		this.pages = pages;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/safety-plan")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		Map<String, String> fields = keeping.begin(me, id);
		audit.view(Actor.person(me.id()), "case.safetyPlan", id);
		return shown(me, id, fields, List.of()).addObject("draft", pages.draft(me, id, SafetyPlanDrafts.PLAN));
	}

	@PostMapping("/cases/{id}/safety-plan")
	ModelAndView make(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields,
			RedirectAttributes redirect) {
		try {
			keeping.make(me, id, fields);
		}
		catch (RefusedException refused) {
			Map<String, String> typed = new HashMap<>(fields);
			if (refused.errors().stream().anyMatch(error -> error.field().equals("based"))) {
				// Theirs stands beside it on the page; sent again it is the next version.
				typed.put("based", keeping.begin(me, id).getOrDefault("based", "0"));
			}
			return shown(me, id, typed, refused.errors()).addObject("draft",
					pages.refused(me, id, SafetyPlanDrafts.PLAN, typed));
		}
		redirect.addFlashAttribute("done", true);
		return new ModelAndView("redirect:/cases/" + id + "/safety-plan");
	}

	private ModelAndView shown(StaffProfile me, CaseId id, Map<String, String> fields, List<FieldError> errors) {
		return pages.framed("safety/plan", me, id, "plan", fields, errors)
			.addObject("parts", keeping.parts())
			.addObject("versions", view.versions(id, me));
	}

}
