package org.alongside.readiness.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.readiness.Proof.State;
import org.alongside.readiness.Readiness;
import org.alongside.readiness.Readiness.Element;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.Comparator;
import java.util.List;

/**
 * The record of a case, element by element: what is missing first.
 */
@Controller
class ReadinessController {

	private final Readiness readiness;

	private final CaseFiles cases;

	private final AuditLog audit;

	ReadinessController(Readiness readiness, CaseFiles cases, AuditLog audit) {
		this.readiness = readiness;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/readiness")
	String page(@SignedIn StaffProfile me, @PathVariable CaseId id, Model model) {
		List<Element> elements = readiness.of(me, id);
		audit.view(Actor.person(me.id()), "case.readiness", id);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("all", elements.size());
		model.addAttribute("missing",
				in(elements, State.MISSING).stream()
					.sorted(Comparator.comparing(Element::demanded).reversed())
					.toList());
		model.addAttribute("open", in(elements, State.OPEN));
		model.addAttribute("found", in(elements, State.FOUND));
		return "readiness/page";
	}

	private static List<Element> in(List<Element> elements, State state) {
		return elements.stream().filter(element -> element.proof().state() == state).toList();
	}

}
