package org.alongside.planning;

import org.alongside.documents.Signing;
import org.alongside.shared.CaseId;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/**
 * Signatures under the plain copy of a version, as they were given on the page.
 */
@Component
class RecordedSignatures implements SignedVersions {

	private static final Set<String> FOR_THE_CLIENT = Set.of("client", "guardian");

	private final Signing signing;

	RecordedSignatures(Signing signing) {
		this.signing = signing;
	}

	@Override
	public Optional<String> how(CaseId caseId, int number) {
		return signing.of(caseId)
			.stream()
			.filter(one -> one.paper().equals(PlainPlanPaper.KIND) && one.version() == number)
			.filter(one -> FOR_THE_CLIENT.contains(one.role()))
			.map(org.alongside.documents.Signature::how)
			.findFirst();
	}

}
