package org.alongside.referral;

import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * Which other organisations were asked to help.
 */
@Component
class ReferralEvidence implements RecordEvidence {

	private final CaseReferrals referrals;

	ReferralEvidence(CaseReferrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public Set<String> elements() {
		return Set.of("coordination");
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		List<String> contacted = referrals.of(caseId)
			.stream()
			.flatMap(referral -> referral.contacted().stream())
			.distinct()
			.toList();
		return contacted.isEmpty() ? Proof.missing("/cases/" + caseId)
				: Proof.found("referrals", Proof.section(caseId, "referrals"), String.join(", ", contacted));
	}

}
