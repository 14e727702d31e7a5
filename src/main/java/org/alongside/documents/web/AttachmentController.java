package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.cases.CaseAccess;
import org.alongside.documents.Attachment;
import org.alongside.documents.Attachments;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Files come in and go out.
 */
@Controller
class AttachmentController {

	private final Attachments attachments;

	private final CaseAccess access;

	AttachmentController(Attachments attachments, CaseAccess access) {
		this.attachments = attachments;
		this.access = access;
	}

	@PostMapping("/cases/{id}/attachments")
	String add(@SignedIn StaffProfile me, @PathVariable CaseId id,
			@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		access.require(me, id);
		if (file == null || file.isEmpty()) {
			throw new RefusedException(FieldError.of("file", "required"));
		}
		long most = attachments.mostBytes();
		if (file.getSize() > most) {
			throw new MaxUploadSizeExceededException(most);
		}
		String name = file.getOriginalFilename();
		attachments.add(me, id, name == null ? "" : name, file.getSize(), file::getInputStream);
		return "redirect:/cases/" + id + "/documents";
	}

	@GetMapping("/cases/{id}/attachments/{attachmentId}")
	void read(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID attachmentId,
			HttpServletResponse response) throws IOException {
		Attachment file = attachments.open(me, id, attachmentId);
		response.setContentType(file.mediaType());
		response.setContentLengthLong(file.bytes());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
		attachments.content(file, response.getOutputStream());
	}

	@PostMapping("/cases/{id}/attachments/{attachmentId}/withdraw")
	String withdraw(@SignedIn StaffProfile me, @PathVariable CaseId id, @PathVariable UUID attachmentId,
			@RequestParam(defaultValue = "") String why) {
		attachments.withdraw(me, id, attachmentId, why);
		return "redirect:/cases/" + id + "/documents";
	}

}
