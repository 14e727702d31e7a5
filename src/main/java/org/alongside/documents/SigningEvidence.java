package org.alongside.documents;

import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskEvidence;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Who has signed so far, and where to sign, beside the plan's review with the client.
 */
@Component
class SigningEvidence implements TaskEvidence {

	private final SignatureStore store;

	SigningEvidence(SignatureStore store) {
		this.store = store;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean belongsTo(String task) {
		return task.equals("planning/review-plan-with-client");
	}

	@Override
	public String fragment() {
		return "documents/section :: signing";
	}

	@Override
	public Object content(CaseId caseId, StaffProfile reader) {
		return new Content(caseId, store.of(caseId));
	}

	/** What it shows. */
	record Content(CaseId caseId, List<Signature> signatures) {
	}

}
