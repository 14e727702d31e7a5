package org.alongside.cases.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.engine.Incident;
import org.alongside.engine.Incidents;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.KeysetPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DateTimeException;

/**
 * Steps that wait for somebody who keeps the processes running. A case is named by its
 * number only: who looks here need not stand in any relation to the person.
 */
@Controller
class IncidentController {

	private static final int PAGE = 20;

	private final Incidents incidents;

	private final CaseFiles cases;

	private final DueText moments;

	IncidentController(Incidents incidents, CaseFiles cases, DueText moments) {
		this.incidents = incidents;
		this.cases = cases;
		this.moments = moments;
	}

	@GetMapping("/incidents")
	String list(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String after, Model model) {
		KeysetPage<Incident> page = page(after);
		model.addAttribute("rows", page.items().stream().map(incident -> row(incident, me)).toList());
		model.addAttribute("next", page.next());
		return "cases/incidents";
	}

	@PostMapping("/incidents/{id}/retry")
	String retry(@PathVariable String id, RedirectAttributes redirect) {
		try {
			incidents.retry(id);
			redirect.addFlashAttribute("done", "retried");
		}
		catch (NotFoundException gone) {
			redirect.addFlashAttribute("done", "gone");
		}
		return "redirect:/incidents";
	}

	private KeysetPage<Incident> page(@Nullable String after) {
		try {
			return incidents.open(after, PAGE);
		}
		catch (DateTimeException | IndexOutOfBoundsException problem) {
			throw new RefusedException(FieldError.of("after", "option"));
		}
	}

	private Row row(Incident incident, StaffProfile me) {
		return new Row(incident.id(), number(incident.caseId()), incident.step(), incident.reason(),
				moments.moment(incident.firstFailure(), me.zone(), me.locale()), incident.attempts());
	}

	private @Nullable String number(@Nullable CaseId id) {
		return id == null ? null : cases.find(id).map(CaseSummary::number).orElse(null);
	}

	/**
	 * An incident in words.
	 *
	 * @param number the case's number, or null for the engine's own housekeeping
	 */
	record Row(String id, @Nullable String number, String step, String reason, DueText.Moment since, int attempts) {
	}

}
