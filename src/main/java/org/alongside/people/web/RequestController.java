package org.alongside.people.web;

import org.alongside.calendar.DueText;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.people.AskingToKnow;
import org.alongside.people.PersonRequest;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What other teams ask a supervisor to say of people their team knows.
 */
@Controller
class RequestController {

	private final AskingToKnow asking;

	private final Clients clients;

	private final StaffDirectory staff;

	private final DueText moments;

	RequestController(AskingToKnow asking, Clients clients, StaffDirectory staff, DueText moments) {
		this.asking = asking;
		this.clients = clients;
		this.staff = staff;
		this.moments = moments;
	}

	@GetMapping("/person-requests")
	ModelAndView waiting(@SignedIn StaffProfile me) {
		return page(me, null, Map.of(), List.of());
	}

	@PostMapping("/person-requests/{requestId}")
	ModelAndView decide(@SignedIn StaffProfile me, @PathVariable UUID requestId,
			@RequestParam Map<String, String> fields) {
		try {
			asking.decide(me, requestId, fields);
			return new ModelAndView("redirect:/person-requests");
		}
		catch (RefusedException problem) {
			ModelAndView page = page(me, requestId, fields, problem.errors());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
	}

	private ModelAndView page(StaffProfile me, @Nullable UUID wrong, Map<String, String> typed,
			List<FieldError> errors) {
		return new ModelAndView("people/requests")
			.addObject("requests", asking.waiting(me).stream().map(one -> row(one, me)).toList())
			.addObject("form", wrong == null ? "" : wrong.toString())
			.addObject("typed", typed)
			.addObject("errors", errors);
	}

	private Row row(PersonRequest request, StaffProfile me) {
		ClientProfile client = clients.find(request.client()).orElse(null);
		return new Row(request.id().toString(), client == null ? "?" : client.name(),
				client == null || client.birthDate() == null ? null : client.birthDate().toString(),
				Objects.requireNonNullElse(staff.nameOf(request.askedBy()), "?"), request.why(),
				moments.moment(request.askedAt(), me.zone(), me.locale()));
	}

	/** A request in words. */
	record Row(String id, String name, @Nullable String born, String by, String why, DueText.Moment at) {
	}

}
