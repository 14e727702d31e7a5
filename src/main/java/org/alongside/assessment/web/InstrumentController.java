package org.alongside.assessment.web;

import org.alongside.assessment.InstrumentList;
import org.alongside.assessment.ResultReading;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.UUID;

/**
 * The catalogue of instruments, and how a result was made.
 */
@Controller
class InstrumentController {

	private final InstrumentList instruments;

	private final ResultReading results;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final AuditLog audit;

	InstrumentController(InstrumentList instruments, ResultReading results, CaseAccess access, CaseFiles cases,
			AuditLog audit) {
		this.instruments = instruments;
		this.results = results;
		this.access = access;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/instruments")
	String catalogue(@SignedIn StaffProfile me, Model model) {
		model.addAttribute("instruments", instruments.all(me.locale()));
		return "assessment/catalogue";
	}

	@GetMapping("/cases/{id}/results/{result}")
	String result(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID result, Model model) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.result", id);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("result", results.read(id, result, me));
		return "assessment/result";
	}

}
