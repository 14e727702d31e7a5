package org.alongside.cases.web;

import org.alongside.cases.KeepingAlerts;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Alerts on the case file.
 */
@Controller
class AlertController {

	private final KeepingAlerts alerts;

	AlertController(KeepingAlerts alerts) {
		this.alerts = alerts;
	}

	@PostMapping("/cases/{id}/alerts")
	String add(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable LocalDate reviewOn) {
		alerts.add(me, id, words, until, reviewOn);
		return "redirect:/cases/" + id;
	}

	@PostMapping("/cases/{id}/alerts/{alertId}/review")
	String review(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID alertId,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable LocalDate reviewOn) {
		alerts.review(me, id, alertId, until, reviewOn);
		return "redirect:/cases/" + id;
	}

	@PostMapping("/cases/{id}/alerts/{alertId}/end")
	String end(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID alertId,
			@RequestParam(defaultValue = "") String why) {
		alerts.end(me, id, alertId, why);
		return "redirect:/cases/" + id;
	}

}
