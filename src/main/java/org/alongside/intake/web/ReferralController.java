package org.alongside.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.alongside.engine.Retrying;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.Received;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Actor;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Takes referrals by a page and by the API, both through the same form.
 */
@Controller
@Tag(name = "referrals", description = "Referrals coming in")
class ReferralController {

	private final ReferralForm form;

	private final ReceivingReferral receiving;

	private final Retrying retrying;

	private final Clock clock;

	ReferralController(ReferralForm form, ReceivingReferral receiving, Retrying retrying, Clock clock) {
		this.form = form;
		this.receiving = receiving;
		this.retrying = retrying;
		this.clock = clock;
	}

	@GetMapping("/referrals/new")
	String page(Model model, Locale locale) {
		ReferralForm.Shown shown = form.shown(locale);
		model.addAttribute("schema", form.script(shown.schema()));
		model.addAttribute("data", form.script(shown.data()));
		return "intake/new";
	}

	@PostMapping(path = "/referrals/new", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	ResponseEntity<Map<String, String>> submit(@RequestBody Map<String, Object> answers,
			@SignedIn StaffProfile person) {
		String location = "/cases/" + receive(answers, "web", person).caseId();
		return ResponseEntity.created(URI.create(location)).body(Map.of("location", location));
	}

	@GetMapping("/api/referrals/form")
	@ResponseBody
	@Operation(summary = "The form a referral is written in: schema and option lists")
	ReferralForm.Shown schema(Locale locale) {
		return form.shown(locale);
	}

	@PostMapping(path = "/api/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	@Operation(summary = "Receive a referral",
			description = "The fields are those of the schema at /api/referrals/form.")
	ResponseEntity<Created> create(@RequestBody Map<String, Object> answers, @SignedIn StaffProfile person) {
		Received received = receive(answers, "api", person);
		return ResponseEntity.created(URI.create("/api/cases/" + received.caseId()))
			.body(new Created(received.caseId().toString(), received.caseNumber()));
	}

	private Received receive(Map<String, Object> answers, String source, StaffProfile person) {
		ReferralReceived referral = form.referral(answers, source);
		return retrying.run(() -> receiving.receive(referral, Actor.person(person.id()), clock.instant()));
	}

	/**
	 * The case a referral opened.
	 *
	 * @param caseId its identifier
	 * @param caseNumber the number people use
	 */
	record Created(String caseId, String caseNumber) {
	}

}
