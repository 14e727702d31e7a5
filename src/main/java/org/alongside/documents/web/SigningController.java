package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseFiles;
import org.alongside.documents.Attachments;
import org.alongside.documents.Signing;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The page on which the client and others read the plan in plain words and sign it.
 */
@Controller
class SigningController {

	private static final int NEWEST = 20;

	private static final Signing.Given EMPTY = new Signing.Given("", "", "", "", false, "", null, "");

	private final Signing signing;

	private final Attachments attachments;

	private final CaseFiles cases;

	private final AuditLog audit;

	SigningController(Signing signing, Attachments attachments, CaseFiles cases, AuditLog audit) {
		this.signing = signing;
		this.attachments = attachments;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/signatures")
	String page(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String language,
			Model model) {
		Locale locale = locale(language, me);
		audit.view(Actor.person(me.id()), "case.signatures", id);
		return shown(me, id, locale, EMPTY, List.of(), model);
	}

	private String shown(StaffProfile me, CaseId id, Locale locale, Signing.Given given, List<FieldError> errors,
			Model model) {
		Signing.Copy copy = signing.copy(me, id, locale);
		model.addAttribute("given", given);
		model.addAttribute("errors", errors);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("copy", copy);
		model.addAttribute("language", locale.getLanguage());
		model.addAttribute("signatures", signing.of(id));
		model.addAttribute("zone", me.zone());
		model.addAttribute("roles", List.of("client", "guardian", "family", "worker", "other"));
		model.addAttribute("files",
				attachments.of(id, null, NEWEST)
					.items()
					.stream()
					.filter((file) -> file.withdrawnAt() == null)
					.toList());
		return "documents/sign";
	}

	@PostMapping("/cases/{id}/signatures")
	String sign(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "") String hash, @RequestParam(defaultValue = "") String role,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String how,
			@RequestParam(defaultValue = "false") boolean consent, @RequestParam(defaultValue = "") String strokes,
			@RequestParam(required = false) @Nullable UUID attachment, @RequestParam(defaultValue = "") String reason,
			Model model, HttpServletResponse response) {
		Locale locale = locale(language, me);
		Signing.Given given = new Signing.Given(hash, role, name, how, consent, strokes, attachment, reason);
		try {
			signing.sign(me, id, locale, given);
		}
		catch (RefusedException refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(me, id, locale, kept(given, refused.errors()), refused.errors(), model);
		}
		return "redirect:/cases/" + id + "/signatures?language=" + locale.getLanguage();
	}

	/** What was given is not lost, but nobody's signature is put under another text. */
	private static Signing.Given kept(Signing.Given given, List<FieldError> errors) {
		boolean changed = errors.stream().anyMatch((error) -> error.field().equals("hash"));
		return changed ? new Signing.Given("", given.role(), given.name(), "", false, "", null, given.reason()) : given;
	}

	private static Locale locale(String language, StaffProfile me) {
		String chosen = List.of("en", "es").contains(language) ? language : me.locale().getLanguage();
		return Locale.forLanguageTag(chosen);
	}

}
