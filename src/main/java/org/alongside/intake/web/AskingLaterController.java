package org.alongside.intake.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.Clients;
import org.alongside.engine.Retrying;
import org.alongside.intake.AskingLater;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The questions about danger that intake left open.
 */
@Controller
class AskingLaterController {

	private final AskingLater asking;

	private final CaseFiles cases;

	private final Clients clients;

	private final AuditLog audit;

	private final Retrying retrying;

	private final Clock clock;

	AskingLaterController(AskingLater asking, CaseFiles cases, Clients clients, AuditLog audit, Retrying retrying,
			Clock clock) {
		this.asking = asking;
		this.cases = cases;
		this.clients = clients;
		this.audit = audit;
		this.retrying = retrying;
		this.clock = clock;
	}

	@GetMapping("/cases/{id}/danger-questions")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		return shown(me, id, Map.of(), List.of());
	}

	@PostMapping("/cases/{id}/danger-questions")
	ModelAndView answer(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		try {
			retrying.run(() -> asking.answer(me, id, fields));
		}
		catch (RefusedException refused) {
			ModelAndView page = shown(me, id, fields, refused.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return new ModelAndView("redirect:/cases/" + id + "#story");
	}

	private ModelAndView shown(StaffProfile me, CaseId id, Map<String, String> typed, List<FieldError> errors) {
		List<String> open = asking.open(me, id);
		audit.view(Actor.person(me.id()), "case.dangerQuestions", id);
		CaseSummary file = cases.get(id);
		return new ModelAndView("intake/danger").addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map((one) -> Identity.of(one, clock)).orElse(null))
			.addObject("questions", open)
			.addObject("typed", typed)
			.addObject("errors", errors);
	}

}
