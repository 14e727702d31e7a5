package org.alongside.documents;

import org.alongside.cases.CaseFileSection;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

/**
 * Leads from the case file to its documents.
 */
@Component
class DocumentSection implements CaseFileSection {

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
		return new Content(caseId);
	}

	/** What the section shows. */
	record Content(CaseId caseId) {
	}

}
