package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.documents.MakingPapers;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The documents of a case, and the papers made from its record.
 */
@Controller
class DocumentController {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private final MakingPapers papers;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final AuditLog audit;

	DocumentController(MakingPapers papers, CaseAccess access, CaseFiles cases, AuditLog audit) {
		this.papers = papers;
		this.access = access;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/documents")
	String documents(@SignedIn StaffProfile me, @PathVariable CaseId id, Model model) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.documents", id);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("kinds", papers.kinds(id));
		model.addAttribute("languages", LANGUAGES);
		model.addAttribute("language", me.locale().getLanguage());
		return "documents/index";
	}

	/** Makes a paper; posted, because each one made is remembered. */
	@PostMapping("/cases/{id}/papers")
	void make(@SignedIn StaffProfile me, @PathVariable CaseId id, @RequestParam(defaultValue = "") String paper,
			@RequestParam(defaultValue = "") String language, HttpServletResponse response) throws IOException {
		Locale locale = LANGUAGES.contains(language) ? Locale.forLanguageTag(language) : me.locale();
		MakingPapers.Made made = papers.write(me, id, paper, locale);
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(made.name()).build().toString());
		papers.print(made, response.getOutputStream());
	}

}
