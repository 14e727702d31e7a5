package org.alongside.tasks.web;

import org.alongside.cases.Caseloads;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DaysWork;
import org.alongside.tasks.Inbox;
import org.alongside.tasks.InboxView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/**
 * A person's own load and what they finished today. Asked for by who wants to know, not
 * shown all day.
 */
@Controller
class DayController {

	private final Inbox inbox;

	private final Caseloads caseloads;

	private final DaysWork work;

	DayController(Inbox inbox, Caseloads caseloads, DaysWork work) {
		this.inbox = inbox;
		this.caseloads = caseloads;
		this.work = work;
	}

	@GetMapping("/day")
	String day(@SignedIn StaffProfile me, Model model) {
		model.addAttribute("cases", caseloads.open(List.of(me.id())).getOrDefault(me.id(), 0));
		model.addAttribute("open", Math.min(inbox.counts(me).getOrDefault(InboxView.MINE, 0), Inbox.COUNT_LIMIT));
		model.addAttribute("finished", work.finished(me));
		return "tasks/day";
	}

}
