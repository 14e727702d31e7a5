package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.cases.CaseFiles;
import org.alongside.documents.fill.FillingForms;
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
import java.util.UUID;

/**
 * Fills the forms of other agencies for a case: first shown, then made.
 */
@Controller
class FormFillingController {

	private final FillingForms forms;

	private final CaseFiles cases;

	FormFillingController(FillingForms forms, CaseFiles cases) {
		this.forms = forms;
		this.cases = cases;
	}

	@GetMapping("/cases/{id}/forms/{formId}")
	String preview(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID formId,
			@RequestParam(defaultValue = "false") boolean reach, Model model) {
		model.addAttribute("preview", forms.preview(me, id, formId, reach));
		model.addAttribute("case", cases.get(id));
		model.addAttribute("reach", reach);
		return "documents/fill";
	}

	/** Fills it; posted, because each one filled is remembered. */
	@PostMapping("/cases/{id}/forms/{formId}")
	void fill(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID formId,
			@RequestParam(defaultValue = "0") int number, @RequestParam(defaultValue = "false") boolean reach,
			HttpServletResponse response) throws IOException {
		FillingForms.Filled filled = forms.fill(me, id, formId, number, reach);
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLength(filled.content().length);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(filled.name()).build().toString());
		response.getOutputStream().write(filled.content());
	}

}
