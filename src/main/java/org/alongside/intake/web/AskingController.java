package org.alongside.intake.web;

import org.alongside.cases.CaseFiles;
import org.alongside.intake.AskingAboutLikeness;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
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

import java.util.List;
import java.util.Map;

/**
 * Where one asks another team for somebody who may be the person referred.
 */
@Controller
class AskingController {

	private final AskingAboutLikeness asking;

	private final CaseFiles cases;

	AskingController(AskingAboutLikeness asking, CaseFiles cases) {
		this.asking = asking;
		this.cases = cases;
	}

	@GetMapping("/cases/{id}/somebody-known")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id) {
		return shown(me, id, "", List.of());
	}

	@PostMapping("/cases/{id}/somebody-known")
	ModelAndView ask(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam Map<String, String> fields) {
		try {
			asking.ask(me, id, fields);
			return new ModelAndView("redirect:/cases/" + id + "/somebody-known");
		}
		catch (RefusedException problem) {
			ModelAndView page = shown(me, id, fields.getOrDefault("why", ""), problem.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		catch (NotFoundException nobody) {
			// The same for who has nobody to ask for as for who may not see the case.
			return shown(me, id, "", List.of());
		}
	}

	private ModelAndView shown(StaffProfile me, CaseId id, String why, List<FieldError> errors) {
		return new ModelAndView("intake/somebody-known").addObject("state", asking.state(me, id))
			.addObject("case", cases.get(id))
			.addObject("why", why)
			.addObject("errors", errors);
	}

}
