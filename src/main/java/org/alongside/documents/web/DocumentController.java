package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.audit.AuditLog;
import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseFiles;
import org.alongside.documents.Attachment;
import org.alongside.documents.Attachments;
import org.alongside.documents.MakingPapers;
import org.alongside.documents.fill.FillingForms;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.KeysetPage;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The documents of a case, and the papers made from its record.
 */
@Controller
class DocumentController {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private static final int PAGE = 20;

	private final MakingPapers papers;

	private final Attachments attachments;

	private final FillingForms forms;

	private final StaffDirectory staff;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final AuditLog audit;

	DocumentController(MakingPapers papers, Attachments attachments, FillingForms forms, StaffDirectory staff,
			CaseAccess access, CaseFiles cases, AuditLog audit) {
		this.papers = papers;
		this.attachments = attachments;
		this.forms = forms;
		this.staff = staff;
		this.access = access;
		this.cases = cases;
		this.audit = audit;
	}

	@GetMapping("/cases/{id}/documents")
	String documents(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable String after, Model model) {
		access.require(me, id);
		audit.view(Actor.person(me.id()), "case.documents", id);
		KeysetPage<Attachment> files = attachments.of(id, after, PAGE);
		model.addAttribute("files", files.items().stream().map((file) -> row(file, me)).toList());
		model.addAttribute("next", files.next());
		model.addAttribute("mostMegabytes", attachments.mostBytes() / 1_000_000);
		model.addAttribute("case", cases.get(id));
		model.addAttribute("forms", forms.offered());
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

	private Row row(Attachment file, StaffProfile me) {
		String by = staff.nameOf(file.addedBy());
		String withdrawn = (file.withdrawnBy() != null) ? staff.nameOf(file.withdrawnBy()) : null;
		return new Row(file.id(), file.name(), Math.max(1, file.bytes() / 1_000), (by != null) ? by : "",
				file.addedAt().atZone(me.zone()), file.scanned(), file.withdrawnWhy(), withdrawn);
	}

	/** A file as the list shows it; its length in thousands of bytes. */
	record Row(UUID id, String name, long kilobytes, String by, ZonedDateTime added, boolean scanned,
			@Nullable String withdrawnWhy, @Nullable String withdrawnBy) {
	}

}
