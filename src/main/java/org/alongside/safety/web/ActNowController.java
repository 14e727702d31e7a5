package org.alongside.safety.web;

import org.alongside.calendar.DueText;
import org.alongside.safety.ActNow;
import org.alongside.safety.ReportsWaiting;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/**
 * Who is in danger now: the first thing of a supervisor's desk.
 */
@Controller
class ActNowController {

	private final ActNow actNow;

	private final ReportsWaiting waiting;

	private final DueText moments;

	ActNowController(ActNow actNow, ReportsWaiting waiting, DueText moments) {
		this.actNow = actNow;
		this.waiting = waiting;
		this.moments = moments;
	}

	@GetMapping("/act-now")
	String page(@SignedIn StaffProfile me, Model model) {
		List<Line> lines = actNow.of(me)
			.stream()
			.map(row -> new Line(row.caseId().toString(), row.number(), row.clientName(), row.programme(), row.level(),
					moments.moment(row.since(), me.zone(), me.locale()),
					moments.moment(row.last(), me.zone(), me.locale()), row.unseen()))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("reports",
				waiting.of(me)
					.stream()
					.map(row -> new Waiting(row.caseId().toString(), row.number(), row.clientName(), row.called(),
							moments.moment(row.due(), me.zone(), me.locale()), row.late()))
					.toList());
		return "safety/act-now";
	}

	/**
	 * Somebody in danger, in words.
	 */
	record Line(String caseId, String number, String clientName, String programme, @Nullable String level,
			DueText.Moment since, DueText.Moment last, boolean unseen) {
	}

	/**
	 * A report that is not finished, in words.
	 */
	record Waiting(String caseId, String number, String clientName, boolean called, DueText.Moment due, boolean late) {
	}

}
