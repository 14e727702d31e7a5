package org.alongside.known.web;

import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.cases.Identity;
import org.alongside.clients.Clients;
import org.alongside.known.ReadingKnown;
import org.alongside.known.StatementTexts;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;

/**
 * All that was ever said about a client.
 */
@Controller
class KnownController {

	private final CaseAccess access;

	private final CaseFiles cases;

	private final Clients clients;

	private final ReadingKnown known;

	private final AuditLog audit;

	private final Clock clock;

	KnownController(CaseAccess access, CaseFiles cases, Clients clients, ReadingKnown known, AuditLog audit,
			Clock clock) {
		this.access = access;
		this.cases = cases;
		this.clients = clients;
		this.known = known;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/cases/{id}/known")
	ModelAndView page(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String after) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.known", id);
		CaseSummary file = cases.get(id);
		KeysetPage<StatementTexts.Line> history = known.history(me, id, after);
		return new ModelAndView("known/page").addObject("case", file)
			.addObject("identity", clients.find(file.clientId()).map(client -> Identity.of(client, clock)).orElse(null))
			.addObject("history", history.items())
			.addObject("next", history.next());
	}

}
