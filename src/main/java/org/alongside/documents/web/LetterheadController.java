package org.alongside.documents.web;

import org.alongside.documents.Letterhead;
import org.alongside.documents.Letterheads;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The page on which administrators keep the letterhead.
 */
@Controller
class LetterheadController {

	private static final int LOGO_BYTES = 500_000;

	private final Letterheads letterheads;

	private final Clock clock;

	LetterheadController(Letterheads letterheads, Clock clock) {
		this.letterheads = letterheads;
		this.clock = clock;
	}

	@GetMapping("/letterhead")
	String page(@SignedIn StaffProfile me, Model model) {
		LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
		model.addAttribute("holding", letterheads.holding(today).orElse(null));
		model.addAttribute("all", letterheads.all());
		model.addAttribute("today", today);
		return "documents/letterhead";
	}

	@PostMapping("/letterhead")
	String record(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String address,
			@RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "letter") String pageSize,
			@RequestParam(required = false) @Nullable MultipartFile logo) throws IOException {
		if (from == null) {
			throw new RefusedException(FieldError.of("from", "required"));
		}
		if (logo != null && logo.getSize() > LOGO_BYTES) {
			throw new RefusedException(FieldError.of("logo", "picture"));
		}
		byte[] picture = (logo != null && !logo.isEmpty()) ? logo.getBytes() : null;
		letterheads.record(new Letterhead(from, agency.strip(), address.strip(),
				contact.isBlank() ? null : contact.strip(), picture, pageSize), Actor.person(me.id()), clock.instant());
		return "redirect:/letterhead";
	}

}
