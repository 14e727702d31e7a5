package org.alongside.notices.web;

import org.alongside.notices.ReadingDigest;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Somebody's own digest of a day.
 */
@Controller
class DigestController {

	private final ReadingDigest reading;

	private final DigestTexts texts;

	DigestController(ReadingDigest reading, DigestTexts texts) {
		this.reading = reading;
		this.texts = texts;
	}

	@GetMapping("/digest")
	String digest(@SignedIn StaffProfile me, @RequestParam(required = false) @Nullable String day, Model model) {
		model.addAttribute("digest", reading.read(me, day(day)).map(read -> texts.page(read, me)).orElse(null));
		model.addAttribute("days", texts.days(reading.days(me), me));
		return "notices/digest";
	}

	private static @Nullable LocalDate day(@Nullable String day) {
		try {
			return day == null || day.isBlank() ? null : LocalDate.parse(day);
		}
		catch (DateTimeException problem) {
			throw new RefusedException(FieldError.of("day", "date"));
		}
	}

}
