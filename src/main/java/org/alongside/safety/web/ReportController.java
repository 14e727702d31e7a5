package org.alongside.safety.web;

import org.alongside.audit.AuditLog;
import org.alongside.engine.Retrying;
import org.alongside.safety.ReportKeeping;
import org.alongside.safety.ReportView;
import org.alongside.safety.SafetyPlanDrafts;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The mandated reports of a case: what was suspected, who was called, what was handed in.
 */
@Controller
class ReportController {

	private final ReportKeeping keeping;

	private final ReportView view;

	private final SafetyPages pages;

	private final AuditLog audit;

	private final Retrying retrying;

	ReportController(ReportKeeping keeping, ReportView view, SafetyPages pages, AuditLog audit, Retrying retrying) {
		this.keeping = keeping;
		this.view = view;
		this.pages = pages;
		this.audit = audit;
		this.retrying = retrying;
	}

	@GetMapping("/cases/{id}/reports")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		ModelAndView page = shown(me, id, "", Map.of(), List.of());
		audit.view(Actor.person(me.id()), "case.reports", id);
		return page;
	}

	@PostMapping("/cases/{id}/reports")
	ModelAndView suspect(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields,
			RedirectAttributes redirect) {
		return done(() -> keeping.suspect(me, id, fields), me, id, SafetyPlanDrafts.REPORT, fields, redirect);
	}

	@PostMapping("/cases/{id}/reports/{reportId}/call")
	ModelAndView call(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID reportId,
			@RequestParam Map<String, String> fields, RedirectAttributes redirect) {
		return done(() -> keeping.call(me, id, reportId, fields), me, id, reportId.toString(), fields, redirect);
	}

	@PostMapping("/cases/{id}/reports/{reportId}/written")
	ModelAndView written(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID reportId,
			@RequestParam Map<String, String> fields, RedirectAttributes redirect) {
		return done(() -> keeping.write(me, id, reportId, fields), me, id, reportId.toString(), fields, redirect);
	}

	private ModelAndView done(Runnable act, StaffProfile me, CaseId id, String form, Map<String, String> fields,
			RedirectAttributes redirect) {
		try {
			retrying.run(act);
		}
		catch (RefusedException refused) {
			return shown(me, id, form, fields, refused.errors());
		}
		redirect.addFlashAttribute("done", true);
		return new ModelAndView("redirect:/cases/" + id + "/reports");
	}

	private ModelAndView shown(StaffProfile me, CaseId id, String form, Map<String, String> typed,
			List<FieldError> errors) {
		List<ReportView.Line> reports = view.of(id, me);
		Map<String, SafetyPages.Kept> drafts = new LinkedHashMap<>();
		drafts.put(SafetyPlanDrafts.REPORT, draft(me, id, SafetyPlanDrafts.REPORT, form, typed));
		reports.stream()
			.filter(one -> one.writtenAt() == null)
			.map(one -> one.id().toString())
			.forEach(about -> drafts.put(about, draft(me, id, about, form, typed)));
		return pages.framed("safety/report", me, id, form, typed, errors)
			.addObject("reports", reports)
			.addObject("drafts", drafts)
			.addObject("states", view.states());
	}

	private SafetyPages.Kept draft(StaffProfile me, CaseId id, String about, String form, Map<String, String> typed) {
		return form.equals(about) ? pages.refused(me, id, about, typed) : pages.draft(me, id, about);
	}

}
