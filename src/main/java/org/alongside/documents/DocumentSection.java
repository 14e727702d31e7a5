package org.alongside.documents;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Shows the newest files in the case file and leads to all documents.
 */
@Component
class DocumentSection implements CaseFileSection {

	private static final int NEWEST = 5;

	private final Attachments attachments;

	DocumentSection(Attachments attachments) {
		this.attachments = attachments;
	}

	@Override
	public int order() {
		return 80;
	}

	@Override
	public String fragment() {
		return "documents/section :: documents";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return new Content(caseId,
				attachments.of(caseId, null, NEWEST)
					.items()
					.stream()
					.filter((file) -> file.withdrawnAt() == null)
					.toList());
	}

	/** What the section shows. */
	record Content(CaseId caseId, List<Attachment> files) {
	}

}
